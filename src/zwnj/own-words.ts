import { hashOf, LONGEST } from '../lexicon/hash.js';
import { ZWNJ } from '../text/chars.js';
import { isEnding } from './affix.js';
import { BREAK, JOINT, NONE, SPACE, WORD } from './pieces.js';
import type { Reading } from './reading.js';

/** A boundary that the user has decided: what is to stand before a letter. */
export interface Decided {
  readonly letter: number;
  readonly want: typeof NONE | typeof JOINT | typeof SPACE;
}

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
    for (let p = 0; p < reading.pieces; p++) {
      const from = reading.first[p] ?? 0;
      const length =
        reading.kind[p] === WORD ? this.lengths.find((n) => this.stands(reading, p, from, from + n)) : undefined;
      if (length === undefined) continue;
      const word = this.words.get(reading.hash(from, from + length)) ?? [];
      for (let n = 1; n < length; n++) {
        found.push({ letter: from + n, want: word.find(({ letter }) => letter === n)?.want ?? NONE });
      }
      while ((reading.first[p + 1] ?? 0) < from + length) p++;
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
