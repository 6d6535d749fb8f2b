import type { Lexicon } from '../lexicon/lexicon.js';
import { FREQUENCY, jointKey, type Model } from './model.js';
import type { Reading } from './reading.js';

/** The dictionary and the corpus together: what candidates and features ask. */
export class Knowledge {
  constructor(
    readonly lexicon: Lexicon,
    readonly model: Model,
  ) {}

  /** The log frequency of a word in one piece: 0 (unknown) to 15. */
  frequency(hash: number): number {
    return this.model.words.get(hash) & FREQUENCY;
  }

  /** With how many words a piece was seen behind a ZWNJ: 0 to 15. */
  right(hash: number): number {
    return this.model.rights.get(hash);
  }

  left(hash: number): number {
    return this.model.lefts.get(hash);
  }

  /** Whether the dictionary has the word with these letters with a ZWNJ after its first `length` letters. */
  listed(hash: number, length: number): boolean {
    return hasJoint(this.lexicon.joined(hash), length);
  }

  /** How often the texts have it so: 0 to 15. */
  joints(hash: number, length: number): number {
    return this.model.joints.get(jointKey(hash, length));
  }

  /** What a stretch is, in a few classes: its affix class in the dictionary, or how frequent it is otherwise. */
  wordClass(reading: Reading, from: number, to: number): number {
    const known = this.lexicon.word(reading.hash, from, to);
    if (known > 0) return known;
    const hash = reading.between(from, to);
    if (this.lexicon.joined(hash) > 0) return 61;
    return this.frequency(hash) > 0 ? 60 : 0;
  }
}

function hasJoint(joint: number, length: number): boolean {
  const first = joint & 15;
  const second = joint >>> 4;
  return joint > 0 && (first === length || (second > 0 && first + second === length));
}
