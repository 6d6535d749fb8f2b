import { hashOf } from '../lexicon/hash.js';
import { cutsOf, type Lexicon } from '../lexicon/lexicon.js';
import type { Letters } from './letters.js';
import { CLOSED, FREQUENCY, JOINT_CUT, JOINT_SEEN, jointKey, type Model, VERB } from './model.js';

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

  /** The cluster of words that stand between the same words as this one: 1 to 255, or 0 where it has none. */
  cluster(hash: number): number {
    return this.model.clusters.get(hash);
  }

  /** Whether a word is common in one piece and never cut. */
  closed(hash: number): boolean {
    return (this.model.words.get(hash) & CLOSED) !== 0;
  }

  /** Whether this is a form of a verb, without its prefixes: رود, رفتند. */
  isVerb(hash: number): boolean {
    return (this.model.words.get(hash) & VERB) !== 0;
  }

  /** With how many words a piece was seen behind a ZWNJ: 0 to 15. */
  right(hash: number): number {
    return this.model.rights.get(hash);
  }

  /** With how many words a piece was seen before a ZWNJ: 0 to 15. */
  left(hash: number): number {
    return this.model.lefts.get(hash);
  }

  /** Whether the dictionary has the word with these letters with a ZWNJ after its first `length` letters. */
  listed(hash: number, length: number): boolean {
    return hasCut(cutsOf(this.lexicon.joined(hash)), length);
  }

  /** How often the texts have it so: 0 to 15. */
  joints(hash: number, length: number): number {
    for (let n = 0; ; n++) {
      const found = this.model.joints.get(jointKey(hash, n));
      if (found === 0 || found >> JOINT_CUT === length) return found & JOINT_SEEN;
    }
  }

  /** Whether the dictionary or the texts have a word with a ZWNJ after its first `length` letters. */
  isWritten(hash: number, length: number): boolean {
    return hasCut(this.writtenCuts(hash), length);
  }

  /** After how many letters the dictionary or the texts have a word with a ZWNJ, as bits. */
  writtenCuts(hash: number): number {
    let cuts = cutsOf(this.lexicon.joined(hash));
    for (let n = 0; ; n++) {
      const found = this.model.joints.get(jointKey(hash, n));
      if (found === 0) return cuts;
      cuts |= 1 << (found >> JOINT_CUT);
    }
  }

  /** Whether a stretch is a word at all: `wordClass` is not 0, or the texts have it. */
  isWord(letters: Letters, from: number, to: number): boolean {
    return (this.model.words.get(letters.between(from, to)) & ~CLOSED) !== 0 || this.wordClass(letters, from, to) > 0;
  }

  /** Whether a stretch is a word of the dictionary, or one that the texts have five times. */
  isFamiliar(letters: Letters, from: number, to: number): boolean {
    const hash = letters.between(from, to);
    if (this.lexicon.word(letters.hash, from, to) > 0 || this.lexicon.joined(hash) > 0) return true;
    return this.frequency(hash) >= FREQUENCY_OF_FIVE;
  }

  /** What a stretch is: its affix class in the dictionary (1 to 59), or one of a few classes for what is not in it. */
  wordClass(letters: Letters, from: number, to: number): number {
    const known = this.lexicon.word(letters.hash, from, to);
    if (known > 0) return known;
    const hash = letters.between(from, to);
    if (this.lexicon.joined(hash) > 0) return WRITTEN_WITH_ZWNJ;
    return this.frequency(hash) > 0 ? ONLY_IN_TEXTS : 0;
  }

  /** As `wordClass`, for a whole word: a stem may have an ending on that the dictionary does not give it, سیامک|ش. */
  wholeClass(letters: Letters, from: number, to: number): number {
    const known = this.wordClass(letters, from, to);
    if (known > 0) return known;
    for (let cut = to - 1; cut > from + 2 && cut >= to - LONGEST_ENDING; cut--)
      if (ENDINGS.has(letters.between(cut, to)) && this.lexicon.stem(letters.between(from, cut)) > 0)
        return STEM_WITH_ENDING;
    return 0;
  }
}

/** Whether a class, as `wordClass` has it, is one of the dictionary. */
export function isWordClass(wordClass: number): boolean {
  return wordClass > 0 && wordClass !== ONLY_IN_TEXTS;
}

/** Whether `writtenCuts` has one after so many letters; none is further in than 30. */
export function hasCut(cuts: number, length: number): boolean {
  return length < 32 && ((cuts >>> length) & 1) !== 0;
}

/** The log frequency of what the texts have five times, and no less often. */
const FREQUENCY_OF_FIVE = 3;
const ONLY_IN_TEXTS = 60;
const WRITTEN_WITH_ZWNJ = 61;
const STEM_WITH_ENDING = 62;

/** Endings that are written on to any noun. */
const ENDINGS = new Set(
  ['ی', 'م', 'ت', 'ش', 'مان', 'تان', 'شان', 'ند', 'ید'].flatMap((ending) => [ending, `ی${ending}`]).map(hashOf),
);
const LONGEST_ENDING = 4;
