import type { Find } from './habit.js';

/**
 * A find with those next to it taken into account. Two places with one letter between them shut each other out: سنگینشده is
 * سنگین|شده or سنگی|نشده, or one word. So the log-odds of each are against the other as well as against neither.
 */
export function beside(find: Find, last: Find | undefined, next: Find | undefined, least: number): Find {
  const others = oddsOfRival(find, last) + oddsOfRival(find, next);
  if (others === 0) return find;
  const odds = find.odds - Math.log1p(others);
  return { ...find, odds, fix: odds >= least };
}

/** The odds of another find if there is one letter between the two; else 0. */
function oddsOfRival({ at, isSpaced }: Find, other: Find | undefined): number {
  const areRivals = other !== undefined && !isSpaced && !other.isSpaced && Math.abs(other.at - at) === 1;
  return areRivals ? Math.exp(other.odds) : 0;
}
