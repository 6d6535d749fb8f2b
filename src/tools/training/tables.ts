import { hashOf } from '../../lexicon/hash.js';
import type { Lexicon } from '../../lexicon/lexicon.js';
import { buildTable } from '../../lexicon/table.js';
import { ZWNJ } from '../../text/chars.js';
import {
  CLOSED,
  JOINT_CUT,
  JOINT_LISTED,
  JOINT_ONCE,
  JOINT_POSSIBLE,
  jointKey,
  PAIR_BITS,
  pairBit,
  VERB,
} from '../../zwnj/model.js';
import { CLUSTERED_FROM } from './clusters.js';
import type { Text } from './corpus.js';
import { bump, lettersOf, wordsOf } from './words.js';

/** What the tables are counted from. */
export interface Sources {
  readonly texts: readonly Text[];
  /** Words of other sources with their counts there. */
  readonly counts: readonly (readonly [word: string, count: number])[];
  /** Words that may be written with ZWNJ: less sure than those of other sources. */
  readonly possible: readonly string[];
  /** Words written with ZWNJ, of other sources. */
  readonly compounds: readonly string[];
  /** Forms of verbs without their prefixes. */
  readonly verbs: ReadonlySet<string>;
  readonly lexicon: Lexicon;
  /** The cluster of each word, by its letters, found in all texts there are. */
  readonly clusters: ReadonlyMap<string, number>;
}

/** A count of another source is worth this much of a count of the texts. */
const OTHER_WORTH = 1e-4;
/** A word that stands in one piece at least so often, and was never seen cut, is closed. */
const CLOSED_FROM = 12;

/** The tables of the model, in the form of the artifact. */
export function buildTables({
  texts,
  counts,
  possible,
  compounds,
  verbs,
  lexicon,
  clusters,
}: Sources): Record<string, Uint32Array> {
  const whole = new Map<string, number>();
  const cut = new Map<string, number>();
  for (const { lines } of texts)
    for (const line of lines) for (const word of wordsOf(line)) bump(word.includes(ZWNJ) ? cut : whole, word);
  const often = new Map<string, number>();
  for (const [word, count] of [...whole, ...cut]) bump(often, lettersOf(word), count);
  const written = [...cut.keys(), ...compounds, ...possible];
  const cutLetters = new Set(written.map(lettersOf));
  const rights = new Map<string, Set<string>>();
  const lefts = new Map<string, Set<string>>();
  for (const word of written) addParts(word, rights, lefts);

  const frequency = new Map<string, number>();
  for (const [word, count] of whole) bump(frequency, word, count);
  for (const [word, count] of cut)
    for (const part of word.split(ZWNJ)) if (part.length > 2) bump(frequency, part, count / 2);
  for (const [word, count] of counts) {
    if (!word.includes(ZWNJ) && !/[^\u0621-\u06d3]/.test(word) && lexicon.joined(hashOf(word)) === 0)
      bump(frequency, word, count * OTHER_WORTH);
  }
  const closed = (word: string) =>
    (whole.get(word) ?? 0) >= CLOSED_FROM && !cutLetters.has(word) && lexicon.joined(hashOf(word)) === 0;
  return {
    WORD: buildTable(
      [...new Set([...frequency.keys(), ...verbs])].map((word) => {
        const flags = (closed(word) ? CLOSED : 0) | (verbs.has(word) ? VERB : 0);
        return [hashOf(word), flags | (frequency.has(word) ? log(frequency.get(word) ?? 0) : 0)] as const;
      }),
    ),
    RGHT: buildTable([...rights].map(([part, words]) => [hashOf(part), partners(words)] as const)),
    LEFT: buildTable([...lefts].map(([part, words]) => [hashOf(part), partners(words)] as const)),
    JOIN: buildTable(joints(cut, compounds, possible)),
    PAIR: pairs(written),
    CLUS: buildTable(
      [...clusters]
        .filter(([word]) => (often.get(word) ?? 0) >= CLUSTERED_FROM)
        .map(([word, cluster]) => [hashOf(word), cluster] as const),
    ),
  };
}

/** A bit for each pair of parts that meet at a ZWNJ: the parts next to it, and all that stands before it. */
function pairs(words: readonly string[]): Uint32Array {
  const bits = new Uint32Array(PAIR_BITS / 32);
  const set = (left: string, right: string) => {
    const bit = pairBit(hashOf(left), hashOf(right));
    bits[bit >>> 5] = (bits[bit >>> 5] ?? 0) | (1 << (bit & 31));
  };
  for (const word of words) {
    const parts = word.split(ZWNJ);
    for (let p = 1; p < parts.length; p++) {
      set(parts[p - 1] ?? '', parts[p] ?? '');
      set(parts.slice(0, p).join(''), parts.slice(p).join(''));
    }
  }
  return bits;
}

/** For each ZWNJ of each word, where it stands and how sure it is: see `Model.joints`. */
function joints(
  cut: ReadonlyMap<string, number>,
  compounds: readonly string[],
  possible: readonly string[],
): [hash: number, value: number][] {
  const values = new Map<string, number>(possible.map((word) => [word, JOINT_POSSIBLE]));
  for (const word of compounds) values.set(word, JOINT_LISTED);
  for (const [word, count] of cut) values.set(word, Math.min(15, JOINT_ONCE + log(count) - log(1)));
  const places = new Map<string, Map<number, number>>();
  for (const [word, value] of values) {
    const whole = lettersOf(word);
    const seen = places.get(whole) ?? new Map<number, number>();
    places.set(whole, seen);
    let length = 0;
    for (const part of word.split(ZWNJ).slice(0, -1)) {
      length += part.length;
      if (length <= FURTHEST && !seen.has(length)) seen.set(length, value);
    }
  }
  return [...places].flatMap(([whole, seen]) =>
    [...seen].map(([length, value], n): [number, number] => [
      jointKey(hashOf(whole), n),
      (length << JOINT_CUT) | value,
    ]),
  );
}

/** A ZWNJ further in is left out, since a value has no room for more. */
const FURTHEST = 15;

function addParts(word: string, rights: Map<string, Set<string>>, lefts: Map<string, Set<string>>): void {
  const parts = word.split(ZWNJ);
  for (let p = 1; p < parts.length; p++) {
    const [left = '', right = ''] = [parts[p - 1], parts[p]];
    if (left === '' || right === '') continue;
    addTo(rights, right, left);
    addTo(lefts, left, right);
  }
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key);
  if (set) set.add(value);
  else sets.set(key, new Set([value]));
}

function log(count: number): number {
  return Math.min(15, 1 + Math.floor(Math.log2(1 + count) * 0.8));
}

function partners(words: ReadonlySet<string>): number {
  return Math.min(15, 1 + Math.floor(Math.log2(words.size)));
}
