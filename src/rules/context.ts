import { lexicon } from '../lexicon/lexicon.js';
import { isArabicWord } from '../segment/arabic.js';
import { wordsAfter, wordsBefore } from '../segment/beside.js';
import { isUnknown } from '../segment/keyboard.js';
import { isArabicFunctionWord, isPersianAlone } from '../segment/transcribed.js';
import { wordAt } from '../segment/word.js';
import { OBJECT } from '../text/chars.js';
import { isForeign, isMark, isWordUnit } from '../text/classes.js';
import { withPersianLetters } from '../text/look-alikes.js';
import { lettersFrom, seenBefore } from '../text/scan.js';
import { COMPARATIVES, PRONOUNS, WITH_ALEF } from './endings.js';
import { isSpokenOf } from './spoken-of.js';

const CLOSING = ')]}»›"”’\'';
const ENDING = '.…!?؟،؛,;:٪%';

/** Whether a code unit ends something that a punctuation mark may follow: a word, a bracket, another mark. */
export function endsPhrase(code: number): boolean {
  return (
    isWordUnit(code) || isForeign(code) || isAmong(code, CLOSING) || isAmong(code, ENDING) || isAmong(code, OBJECT)
  );
}

/**
 * Whether the mark at `index` follows a phrase on its line, blanks aside, and is not spoken of in it. Lines without Persian
 * are out of reach anyway.
 */
export function followsPhrase(text: string, index: number): boolean {
  return endsPhrase(seenBefore(text, index)) && !isSpokenOf(text, index);
}

/** What may stand behind a mark as an ending: ها with whatever follows, and also those that take no ZWNJ. */
const SUFFIX = new RegExp(`^(?:ها.{0,4}|${PRONOUNS}|${WITH_ALEF}|${COMPARATIVES}|[یمتش]|ان|ست|یی|گری|گرا)$`);

/** Whether the letters from `at` on are an ending: کتاب(های), «کتاب»ها. */
export function isSuffix(text: string, at: number): boolean {
  const letters = lettersFrom(text, at);
  return letters.length < 8 && SUFFIX.test(letters);
}

export function isAmong(code: number, chars: string): boolean {
  return chars.includes(String.fromCharCode(code));
}

/** Whether a code unit ends a Persian word or what encloses one. */
export function endsWord(code: number): boolean {
  return isWordUnit(code) || isMark(code) || isAmong(code, '»)]}');
}

/** Whether `word`, as it would be written between two offsets, is one of the dictionary, and does not stand in Arabic. */
export function isPersianAt(text: string, start: number, end: number, word: string): boolean {
  return lexicon().knows(withPersianLetters(word)) && !standsInArabic(text, start, end);
}

/**
 * Whether the words beside two offsets are Arabic: the next on a side looks so, or two on either side, of which one is none
 * of Persian: احلل عقدة من لسانی. A word that is Persian alone says that they are not.
 */
function standsInArabic(text: string, start: number, end: number): boolean {
  const before = wordsBefore(text, start);
  const after = wordsAfter(text, end);
  if ([before[0], after[0]].some((word = '') => isArabicWord(word) && !IN_BOTH.includes(word))) return true;
  const beside = [...before, ...after].filter((word) => word !== 'و');
  const words = beside.map((word) => wordAt(word, 0, word.length));
  if (words.some((word) => !IN_BOTH.includes(word.text) && isPersianAlone(word))) return false;
  const strange = beside.filter((word) => isArabicFunctionWord(word) || isUnknown(word));
  const inBoth = words.filter(({ text, marked }) => marked || IN_BOTH.includes(text)).length;
  return strange.length > 0 && (strange.length + inBoth > 1 || strange.some((word) => /[أإؤئء]/.test(word)));
}

/** Words of Arabic that are as common in Persian. */
const IN_BOTH = ['من', 'ما'];
