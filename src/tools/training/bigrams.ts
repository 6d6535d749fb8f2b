import type { Text } from './corpus.js';
import { bump, tokensOf } from './words.js';

/** Which words stand next to each other in texts, and how often. */
export interface Bigrams {
  /** Words without their ZWNJs, the commonest first. Behind the last of them three more are numbered: see below. */
  readonly words: readonly string[];
  /** How many numbers there are: the words, the edge of a line, a mark or number, and whatever is too rare. */
  readonly size: number;
  /** How often there is each. */
  readonly counts: Float64Array;
  /** For each number, in a row: what stands behind it, and how often. */
  readonly behind: readonly Int32Array[];
  /** Likewise what stands before it. */
  readonly before: readonly Int32Array[];
}

/** Counts the pairs of neighbours in texts; a word seen less often than `least` is too rare to be told from others. */
export function countBigrams(texts: readonly Text[], least: number): Bigrams {
  const rows = texts.flatMap(({ lines }) => lines.map(rowOf));
  const often = new Map<string, number>();
  for (const row of rows) for (const token of row) bump(often, token);
  const words = [...often]
    .filter(([word, count]) => word !== MARK && count >= least)
    .sort(([a, n], [b, m]) => m - n || (a < b ? -1 : 1))
    .map(([word]) => word);
  const numbers = new Map([...words, MARK].map((word, w) => [word, w]));
  const edge = words.length + 1;
  const rare = words.length + 2;
  const size = words.length + 3;
  const behind = Array.from({ length: size }, () => new Map<number, number>());
  const before = Array.from({ length: size }, () => new Map<number, number>());
  const counts = new Float64Array(size);
  for (const row of rows) {
    let last = edge;
    for (const token of [...row.map((token) => numbers.get(token) ?? rare), edge]) {
      bump(behind[last] ?? new Map(), token);
      bump(before[token] ?? new Map(), last);
      counts[last] = (counts[last] ?? 0) + 1;
      last = token;
    }
  }
  return { words, size, counts, behind: behind.map(flat), before: before.map(flat) };
}

/** What is no word: all marks and all numbers are one. */
const MARK = '.';

/** A line word by word, with one and the same token for all marks and all numbers. */
function rowOf(line: string): string[] {
  return tokensOf(line).map((token) => (/[\u0621-\u06d3]/.test(token) ? token : MARK));
}

function flat(counts: ReadonlyMap<number, number>): Int32Array {
  return Int32Array.from([...counts].flat());
}
