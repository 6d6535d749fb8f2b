import { hashOf, LONGEST } from '../lexicon/hash.js';
import { ZWNJ } from '../text/chars.js';
import { isEnding } from './affix.js';
import { BREAK, JOINT, NONE, SPACE, WORD } from './pieces.js';
import type { Reading } from './reading.js';

/** A boundary that the user has decided: what is to stand before a letter, or that a word of his is parted from others there. */
export interface Decided {
  readonly letter: number;
  readonly want: typeof NONE | typeof JOINT | typeof SPACE | typeof EDGE;
}

/** Here one of the user's words begins or ends: it would be none, were others written on to it. */
export const EDGE = 4;

/** The user's words: each by the hash of its letters, with what stands before those of its letters that begin a part. */
export class OwnWords {
  private readonly words = new Map<number, readonly Decided[]>();
  private readonly lengths: readonly number[];

  /** @param words with the ZWNJs and spaces that they are to have: `کتاب\u200cخوان`, `هم کار` */
  constructor(words: readonly string[]) {
    const lengths = new Set<number>();
    for (const word of words) {
      const letters = word.replaceAll(/[\u200c ]/g, '');
      if (letters.length < 2 || letters.length > LONGEST) continue;
      this.words.set(hashOf(letters), boundariesOf(word));
      lengths.add(letters.length);
    }
    this.lengths = [...lengths].sort((a, b) => b - a);
  }

  /** The boundaries of every word of the user's in a reading, whatever stands there now; ها and تر may be written on to it. */
  decide(reading: Reading): Decided[] {
    const found: Decided[] = [];
    if (this.lengths.length === 0) return found;
    const { first, kind } = reading;
    for (let p = 0; p < reading.pieces; p++) {
      const from = first[p] ?? 0;
      const length = kind[p] === WORD ? this.lengths.find((n) => this.stands(reading, p, from, from + n)) : undefined;
      if (length === undefined) continue;
      const to = from + length;
      const word = this.words.get(reading.hash(from, to)) ?? [];
      found.push({ letter: from, want: EDGE });
      for (let n = 1; n < length; n++) {
        found.push({ letter: from + n, want: word.find(({ letter }) => letter === n)?.want ?? NONE });
      }
      const end = endOf(reading, to);
      for (let letter = to + 1; letter < end; letter++) found.push({ letter, want: NONE });
      found.push({ letter: end, want: EDGE });
      while ((first[p + 1] ?? 0) < to) p++;
    }
    return found;
  }

  private stands(reading: Reading, p: number, from: number, to: number): boolean {
    if (to > reading.length || !this.words.has(reading.hash(from, to))) return false;
    const last = reading.pieceAt(to - 1);
    const end = reading.first[last + 1] ?? 0;
    if (to < end && !isEnding(reading.hash(to, end))) return false;
    for (let q = p + 1; q <= last; q++) if (reading.before[q] === BREAK || reading.kind[q] !== WORD) return false;
    return true;
  }
}

/** Where a word that goes up to `to` ends with the ending that is written on to it, or may be. */
function endOf(reading: Reading, to: number): number {
  const { first, id } = reading;
  const next = reading.pieceAt(to - 1) + 1;
  const end = first[next] ?? to;
  return end === to && next < reading.pieces && isEnding(id[next] ?? 0) ? (first[next + 1] ?? to) : end;
}

function boundariesOf(word: string): Decided[] {
  const found: Decided[] = [];
  let letter = 0;
  for (let i = 0; i < word.length; i++) {
    if (word[i] === ZWNJ) found.push({ letter, want: JOINT });
    else if (word[i] === ' ') found.push({ letter, want: SPACE });
    else letter++;
  }
  return found;
}
