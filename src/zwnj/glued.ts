import { hashOf } from '../lexicon/hash.js';
import { GLUED_TO_TAR, isComparative } from './affix.js';
import { JOINS } from './kinds.js';
import type { Knowledge } from './knowledge.js';
import { ALEF, HEH, type Letters, TEH } from './letters.js';
import { hasLostMadda, isVerbPrefix, preverbEnd } from './verbs.js';

/** Whether a word that looks as if it had lost a ZWNJ at `cut` is right in one piece. */
export function isRightGlued(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  return (
    isEitherWay(letters, cut) ||
    isGlued(letters, cut) ||
    isSpokenVerb(letters, cut) ||
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
    letters.code[cut] === ALEF &&
    isVerbPrefix(letters.between(preverbEnd(letters, cut), cut)) &&
    hasLostMadda(letters.between(cut, letters.length))
  );
}

/**
 * Whether the ه before the cut belongs to what follows: in کارهاش it is the plural, and in کنارهم it is هم, which may stand at a
 * letter that does not join. So it is read where the word without it is so much more frequent; خریده\u200cام is a participle.
 */
function hasNoSilentHeh(letters: Letters, knowledge: Knowledge, cut: number): boolean {
  const { code } = letters;
  const before = code[cut - 2] ?? 0;
  if (cut < 3 || code[cut - 1] !== HEH || JOINS[before] === 1) return false;
  if (code[cut] !== ALEF && !(code[cut] === MEEM && letters.length === cut + 1)) return false;
  const whole = letters.between(0, cut);
  if (before === DAL && knowledge.isVerb(whole)) return false;
  return knowledge.frequency(letters.between(0, cut - 1)) >= knowledge.frequency(whole) + MUCH;
}

/** In powers of two. */
const MUCH = 3;

const EITHER_WAY = new Set(['آن', 'ان', 'این', 'همان', 'همین', 'اون'].map(hashOf));
const GLUED = new Set(GLUED_TO_TAR.map(hashOf));
const ALSO = hashOf('هم');
const GLUED_TO_ALSO = new Set(['چنین', 'چنان'].map(hashOf));
const DAL = 'د'.charCodeAt(0);
const MEEM = 'م'.charCodeAt(0);
