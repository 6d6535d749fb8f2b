import { lexicon } from '../lexicon/lexicon.js';
import { ZWNJ } from '../text/chars.js';
import { HEHS, TEH_MARBUTA, withPersianLetters } from '../text/look-alikes.js';
import { withoutMarks } from './arabic.js';
import type { Word } from './word.js';

/** Whether a line writes ک and ی rather than ك and ي where it does not quote. */
export function typesPersian(text: string, start: number, end: number): boolean {
  let persian = 0;
  let isQuoted = false;
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if ('«“'.includes(char)) isQuoted = true;
    else if ('»”'.includes(char)) isQuoted = false;
    else if (isQuoted) continue;
    else if ('کی'.includes(char)) persian++;
    else if ('كي'.includes(char)) persian--;
  }
  return persian > 0;
}

/**
 * Whether the words of a quotation were typed on the keyboard of another language and most of them are none of Persian.
 * Where only ك and ي tell so, the line around it has to write ک and ی.
 */
export function isTypedArabic(words: readonly Word[], inPersian: () => boolean): boolean {
  const typed =
    words.some(({ text }) => OF_ARABIC.test(text)) || (words.some(({ text }) => TYPED.test(text)) && inPersian());
  return typed && words.filter(({ text }) => isUnknown(text)).length * 2 >= words.length;
}

/** Whether a word is none that the dictionary knows, however its look-alike letters were typed. */
export function isUnknown(word: string): boolean {
  const letters = withPersianLetters(withoutMarks(word))
    .replaceAll(HEH_LIKE, 'ه')
    .replaceAll(/[أإٱ]/g, 'ا')
    .replaceAll(ZWNJ, '');
  return !lexicon().knows(letters);
}

const HEH_LIKE = new RegExp(`[${TEH_MARBUTA}${HEHS}]`, 'g');
const TYPED = /[يك]/;
/** What no keyboard types for a letter of Persian: hamza on the first alef, ة at the end. */
export const OF_ARABIC = /^[أإ]|ة$/;
