import { hashOf } from '../../lexicon/hash.js';
import { ZWNJ } from '../../text/chars.js';
import type { Text } from './corpus.js';
import { wordsOf } from './tables.js';

/** So often a pair must be written with ZWNJ, and so much oftener than with a blank, for the rest to count as slips. */
const SETTLED_FROM = 5;
const SETTLED_RATIO = 6;

/**
 * The pairs of parts that texts write with ZWNJ as a rule: where they have a blank instead, it is a slip of theirs, not something to
 * learn from.
 *
 * @returns whether the pair with these hashes is one
 */
export function readHabits(texts: readonly Text[]): (left: number, right: number) => boolean {
  const joined = new Map<number, number>();
  const other = new Map<number, number>();
  for (const { lines } of texts) {
    for (const line of lines) {
      const words = wordsOf(line);
      for (const word of words) {
        const parts = word.split(ZWNJ);
        for (let p = 1; p < parts.length; p++) bump(joined, parts[p - 1] ?? '', parts[p] ?? '');
      }
      for (let w = 1; w < words.length; w++) bump(other, words[w - 1] ?? '', words[w] ?? '');
    }
  }
  return (left, right) => {
    const count = joined.get(key(left, right)) ?? 0;
    return count >= SETTLED_FROM && count >= SETTLED_RATIO * (other.get(key(left, right)) ?? 0);
  };
}

function bump(counts: Map<number, number>, left: string, right: string): void {
  const pair = key(hashOf(left), hashOf(right));
  counts.set(pair, (counts.get(pair) ?? 0) + 1);
}

function key(left: number, right: number): number {
  return Math.imul(left, 0x9e3779b1) ^ right;
}
