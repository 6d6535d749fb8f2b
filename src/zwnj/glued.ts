import { hashOf } from '../lexicon/hash.js';
import { GLUED_TO_TAR, isComparative } from './affix.js';
import type { Knowledge } from './knowledge.js';
import { ALEF, HEH, type Letters, TEH } from './letters.js';
import { isVerbPrefix, isWrittenOnToPrefix, preverbEnd } from './verbs.js';

/** Whether a word that looks as if it had lost a ZWNJ at `cut` is right in one piece. */
export function isRightGlued(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  return (
    isEitherWay(letters, cut) ||
    isGlued(letters, cut) ||
    isSpokenVerb(letters, cut) ||
    isPerfectOfVerse(letters, knowledge, cut) ||
    hasNoSilentHeh(letters, knowledge, cut)
  );
}

/** آنها and آن\u200cها are both right, and so are their like. */
function isEitherWay(letters: Letters, cut: number): boolean {
  return (
    cut <= 4 && letters.code[cut] === HEH && letters.code[cut + 1] === ALEF && EITHER_WAY.has(letters.between(0, cut))
  );
}

/** کمتر, بیشتر, بهتر and their forms are written in one piece, and so are همچنین and همچنان. */
export function isGlued(letters: Letters, cut: number): boolean {
  if (cut > 3) return false;
  const left = letters.between(0, cut);
  const right = letters.between(cut, letters.length);
  if (letters.code[cut] === TEH) return GLUED.has(left) && isComparative(right);
  return left === ALSO && GLUED_TO_ALSO.has(right);
}

/** میاد and its like are right as they stand. */
function isSpokenVerb(letters: Letters, cut: number): boolean {
  return (
    (letters.code[cut] === ALEF || letters.code[cut] === WAW) &&
    isVerbPrefix(letters.between(preverbEnd(letters, cut), cut)) &&
    isWrittenOnToPrefix(letters.between(cut, letters.length))
  );
}

/** Whether the د behind the cut is of a verb, and no دست begins there: شنیدستی, which is of verse. */
function isPerfectOfVerse(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  return (
    letters.code[cut] === DAL &&
    ENDINGS_OF_VERSE.has(letters.between(cut + 1, letters.length)) &&
    knowledge.isVerb(letters.between(0, cut + 1))
  );
}

/**
 * Whether the ه before the cut belongs to what follows: in کارهاش it is of the plural, and in کنارهم of هم, which may stand at a
 * letter that does not join. So it is read behind ر and ز where the word without it is so much more frequent.
 */
function hasNoSilentHeh(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  const before = letters.code[cut - 2];
  if (letters.code[cut - 1] !== HEH || (before !== REH && before !== ZEH)) return false;
  if (!OWNERS.has(letters.between(cut, letters.length))) return false;
  const whole = knowledge.frequency(letters.between(0, cut));
  return knowledge.frequency(letters.between(0, cut - 1)) >= whole + MUCH;
}

/** In powers of two. */
const MUCH = 3;

const EITHER_WAY = new Set(['آن', 'ان', 'این', 'همان', 'همین', 'اون'].map(hashOf));
const GLUED = new Set(GLUED_TO_TAR.map(hashOf));
const ALSO = hashOf('هم');
const GLUED_TO_ALSO = new Set(['چنین', 'چنان'].map(hashOf));
const OWNERS = new Set(['ام', 'ات', 'اش', 'م'].map(hashOf));
const ENDINGS_OF_VERSE = new Set(['ستم', 'ستی', 'ستیم', 'ستید', 'ستند'].map(hashOf));
const DAL = 'د'.charCodeAt(0);
const WAW = 'و'.charCodeAt(0);
const REH = 'ر'.charCodeAt(0);
const ZEH = 'ز'.charCodeAt(0);
