import { lexicon } from '../lexicon/lexicon.js';
import { withoutMarks } from './arabic.js';
import { type Word, withPersianLetters } from './word.js';

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
 * Whether the words of a quotation were typed with ك and ي and most of them are none of Persian: in a line that writes ک
 * and ی they are left to the language that they came from.
 */
export function isTypedArabic(words: readonly Word[]): boolean {
  const typed = words.some(({ text }) => /[يك]/.test(text));
  return typed && words.filter(isUnknown).length * 2 >= words.length;
}

function isUnknown({ text }: Word): boolean {
  const letters = withPersianLetters(withoutMarks(text)).replaceAll('ة', 'ه').replaceAll(/[أإٱ]/g, 'ا');
  return !lexicon().knows(letters);
}
