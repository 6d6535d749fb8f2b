import { OBJECT } from '../text/chars.js';
import { isForeign, isMark, isWordUnit } from '../text/classes.js';
import { lettersFrom, seenBefore } from '../text/scan.js';

const CLOSING = ')]}»›"”’\'';
const ENDING = '.…!?؟،؛,;:٪%';

/** Whether a code unit ends something that a punctuation mark may follow: a word, a bracket, another mark. */
export function endsPhrase(code: number): boolean {
  return (
    isWordUnit(code) || isForeign(code) || isAmong(code, CLOSING) || isAmong(code, ENDING) || isAmong(code, OBJECT)
  );
}

/** Whether the mark at `index` follows a phrase on its line, blanks aside. Lines without Persian are out of reach anyway. */
export function followsPhrase(text: string, index: number): boolean {
  return endsPhrase(seenBefore(text, index));
}

const SUFFIX = /^(?:[یمتش]|ها.{0,4}|ان|ای|ام|ات|اش|ایم|اید|اند|ست|مان|تان|شان|تر|ترین|یی|گری|گرا)$/;

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
