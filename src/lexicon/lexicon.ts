import { readArtifact } from '#artifacts';
import { ZWNJ } from '../text/chars.js';
import { openArtifact } from './artifact.js';
import { LONGEST, roll, suffixHash } from './hash.js';
import { openTable } from './table.js';

/** What the dictionary knows of words, by their hashes. */
export interface Lexicon {
  /** The affix class of a stem that is written without ZWNJ: 1 or more; 0 where it is no stem. */
  stem(hash: number): number;
  /** Where a word is written with ZWNJ (see `joint`), by its letters alone; 0 where it is not. */
  joined(hash: number): number;
  /** The affix class of the stem of a word: of itself, or of what is left when a suffix that the class takes is off. */
  word(hashes: Int32Array, from: number, to: number): number;
  /** Whether a word is one of the dictionary as `word` has it: letters only, without ZWNJ. */
  knows(letters: string): boolean;
}

let opened: Lexicon | undefined;

/** The lexicon of the package, opened when it is first asked for. Throws FanormError `BAD_LEXICON` when it is damaged. */
export function lexicon(): Lexicon {
  opened ??= openLexicon(readArtifact('lexicon.bin'));
  return opened;
}

export function openLexicon(bytes: Uint8Array): Lexicon {
  const artifact = openArtifact(bytes, 'lexicon.bin');
  const words = openTable(artifact.u32('WORD'));
  const joins = openTable(artifact.u32('JOIN'));
  const suffixes = openTable(artifact.u32('SUFF'));
  const endings = openTable(artifact.u32('ENDS'));
  const lexicon: Lexicon = {
    stem: (hash) => words.get(hash),
    joined: (hash) => joins.get(hash),
    word(hashes, from, to) {
      if (to - from > LONGEST) return 0;
      const start = hashes[from] ?? 0;
      const own = words.get(suffixHash(hashes[to] ?? 0, start, to - from));
      if (own !== 0) return own;
      for (let cut = to - 1; cut >= Math.max(from + 2, to - LONGEST_SUFFIX); cut--) {
        const suffix = suffixHash(hashes[to] ?? 0, hashes[cut] ?? 0, to - cut);
        // There are few of them, so that this is at hand.
        if (endings.get(suffix) === 0) continue;
        const stem = words.get(suffixHash(hashes[cut] ?? 0, start, cut - from));
        if (stem !== 0 && suffixes.get(suffix ^ stem) !== 0) return stem;
      }
      return 0;
    },
    knows(letters) {
      if (letters.length > LONGEST) return false;
      const hashes = new Int32Array(letters.length + 1);
      for (let n = 0; n < letters.length; n++) hashes[n + 1] = roll(hashes[n] ?? 0, letters.charCodeAt(n));
      return lexicon.word(hashes, 0, letters.length) > 0;
    },
  };
  return lexicon;
}

/** هایمان is the longest simple suffix, ترهایشان the longest chain that matters. */
const LONGEST_SUFFIX = 9;

/**
 * Where a word has its ZWNJs, as one byte: the number of letters before the first in the low four bits, and from there
 * to the second in the high four (0 where there is no second). A word with a ZWNJ further in gives 0.
 */
export function joint(word: string): number {
  const [first = '', second = '', ...more] = word.split(ZWNJ);
  const reach = more.length > 0 ? second.length : 0;
  return first.length > 0 && first.length < 16 && reach < 16 ? first.length | (reach << 4) : 0;
}

/** After how many letters a `joint` has its ZWNJs, as bits. */
export function cutsOf(joint: number): number {
  const first = joint & 15;
  const reach = joint >>> 4;
  return joint === 0 ? 0 : (1 << first) | (reach > 0 ? 1 << (first + reach) : 0);
}
