import { hashOf } from '../../lexicon/hash.js';
import { ZWNJ } from '../../text/chars.js';
import { JOINS } from '../../zwnj/kinds.js';
import { pairKey } from '../../zwnj/model.js';
import type { Text } from './corpus.js';
import { wordsOf } from './tables.js';

/** So often a pair must be written with ZWNJ, and so much oftener than with a blank, for the rest to count as slips. */
const PAIR = { from: 5, ratio: 6 } as const;
/** Likewise a second part of four letters or more, whatever stands before it: سازی, گذاری. Shorter ones are words too. */
const SECOND = { from: 30, ratio: 4, letters: 4 } as const;

/**
 * The pairs of parts that texts write with ZWNJ as a rule: where they have a blank instead, it is a slip of theirs, not
 * something to learn from.
 *
 * @returns whether the pair with these hashes is one
 */
export function readHabits(texts: readonly Text[]): (left: number, right: number) => boolean {
  const joined = new Map<number, number>();
  const spaced = new Map<number, number>();
  for (const { lines } of texts) for (const line of lines) count(wordsOf(line), joined, spaced);
  const settled = (key: number, { from, ratio }: { readonly from: number; readonly ratio: number }) => {
    const often = joined.get(key) ?? 0;
    return often >= from && often >= ratio * (spaced.get(key) ?? 0);
  };
  return (left, right) => settled(pairKey(left, right), PAIR) || settled(right, SECOND);
}

/** Counts the pairs of a line, and its second parts by themselves. */
function count(words: readonly string[], joined: Map<number, number>, spaced: Map<number, number>): void {
  words.forEach((word, w) => {
    const parts = word.split(ZWNJ);
    for (let p = 1; p < parts.length; p++) add(joined, parts[p - 1] ?? '', parts[p] ?? '');
    const last = words[w - 1] ?? '';
    if (JOINS[last.charCodeAt(last.length - 1)] === 1) add(spaced, last, word);
  });
}

function add(counts: Map<number, number>, left: string, right: string): void {
  bump(counts, pairKey(hashOf(left), hashOf(right)));
  if (right.length >= SECOND.letters) bump(counts, hashOf(right));
}

function bump(counts: Map<number, number>, key: number): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
