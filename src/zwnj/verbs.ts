import { hashOf } from '../lexicon/hash.js';
import type { Letters } from './letters.js';

/** What begins a form of a verb, with a ZWNJ behind it. */
export const VERB_PREFIXES = ['می', 'نمی', 'همی'] as const;

/** What stands before می in one word with it: برمی\u200cگردد. */
export const PREVERBS = ['بر', 'در', 'باز', 'وا', 'فرا', 'فرو', 'ور', 'سر', 'پس'] as const;

/** Where a preverb at the head ends, if nothing but می or نمی stands between it and `cut`; else 0. */
export function preverbEnd(letters: Letters, cut: number): number {
  if (cut < 4 || letters.code[cut - 1] !== YEH || letters.code[cut - 2] !== MEEM) return 0;
  if (HASHES.has(letters.between(0, cut - 2))) return cut - 2;
  return letters.code[cut - 3] === NOON && HASHES.has(letters.between(0, cut - 3)) ? cut - 3 : 0;
}

/** Whether a word, by its hash, is می or its like: what stands behind it as one word has no other. */
export function isVerbPrefix(id: number): boolean {
  return PREFIXES.has(id);
}

/** Whether a verb behind می, by its hash, is written on to it: in میاد, میارمش and میومد the alef or its madda is lost. */
export function isWrittenOnToPrefix(verb: number): boolean {
  return COMING.has(verb);
}

const PREFIXES = new Set(VERB_PREFIXES.map(hashOf));
const PERSONS = ['م', 'ی', 'د', 'ه', 'یم', 'ین', 'ید', 'ن', 'ند'];
const OBJECTS = ['', 'م', 'ت', 'ش', 'مون', 'تون', 'شون'];
const COMING = new Set(
  ['ومد']
    .concat(
      ...PERSONS.map((person) => [`ا${person}`, `ومد${person}`, ...OBJECTS.map((object) => `ار${person}${object}`)]),
    )
    .map(hashOf),
);
const HASHES = new Set(PREVERBS.map(hashOf));
const YEH = 'ی'.charCodeAt(0);
const MEEM = 'م'.charCodeAt(0);
const NOON = 'ن'.charCodeAt(0);
