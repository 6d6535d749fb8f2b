import type { Find } from './habit.js';

/**
 * What those next to a find take from its log-odds. Two places with one letter between them shut each other out: سنگینشده is
 * سنگین|شده or سنگی|نشده, or one word. So the log-odds of each are against the other as well as against neither.
 */
export function lossTo(find: Find, last: Find | undefined, next: Find | undefined): number {
  return Math.log1p(oddsOfRival(find, last) + oddsOfRival(find, next));
}

/** The odds of another find if there is one letter between the two; else 0. */
function oddsOfRival({ at, isSpaced }: Find, other: Find | undefined): number {
  const areRivals = other !== undefined && !isSpaced && !other.isSpaced && Math.abs(other.at - at) === 1;
  return areRivals ? Math.exp(other.odds) : 0;
}
