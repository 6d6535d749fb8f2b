import type { Find } from './habit.js';
import type { Knowledge } from './knowledge.js';
import type { Reading } from './reading.js';

/**
 * What those next to a find take from its log-odds. Two places with one letter between them shut each other out: سنگینشده is
 * سنگین|شده or سنگی|نشده, or one word. So the log-odds of each are against the other as well as against neither.
 */
export function lossTo(find: Find, last: Find | undefined, next: Find | undefined): number {
  return Math.log1p(oddsOfRival(find, last) + oddsOfRival(find, next));
}

/**
 * The finds, without those inside a word that begins, or ends, at a likelier one next to them, and that is never cut: بیمهتاب is
 * بی|مهتاب, and so not بیمه|تاب.
 */
export function withoutInner(finds: readonly Find[], reading: Reading, knowledge: Knowledge): readonly Find[] {
  const isInner = (find: Find, other: Find | undefined) => {
    if (!other || find.isSpaced || other.isSpaced || find.odds > other.odds || areRivals(find, other)) return false;
    const piece = reading.pieceAt(find.at);
    const start = reading.first[piece] ?? 0;
    const end = reading.first[piece + 1] ?? 0;
    if (other.at <= start || other.at >= end) return false;
    const [from, to] = other.at < find.at ? [other.at, end] : [start, other.at];
    return knowledge.closed(reading.hash(from, to));
  };
  return finds.filter((find, n) => !isInner(find, finds[n - 1]) && !isInner(find, finds[n + 1]));
}

/** Whether there is one letter between the places of two finds. */
function areRivals(find: Find, other: Find): boolean {
  return !find.isSpaced && !other.isSpaced && Math.abs(other.at - find.at) === 1;
}

/** The odds of another find that is a rival; else 0. */
function oddsOfRival(find: Find, other: Find | undefined): number {
  return other && areRivals(find, other) ? Math.exp(other.odds) : 0;
}
