import { lexicon } from '../lexicon/lexicon.js';
import { isArabicWord } from '../segment/arabic.js';
import { withPersianLetters } from '../segment/word.js';
import { OBJECT } from '../text/chars.js';
import { isBlank, isForeign, isLetter, isMark, isWordUnit } from '../text/classes.js';
import { lettersFrom, seenBefore, skip, skipBack } from '../text/scan.js';
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

/** Whether `word`, as it would be written between two offsets, is one of the dictionary, and no word beside it looks Arabic. */
export function isPersianAt(text: string, start: number, end: number, word: string): boolean {
  const before = skipBack(text, start, isBlank);
  const after = skip(text, end, isBlank);
  const isArabic = [
    text.slice(skipBack(text, before, isInWord, before - LONGEST_WORD), before),
    text.slice(after, skip(text, after, isInWord)),
  ].some((beside) => isArabicWord(beside) && !IN_BOTH.includes(beside));
  return !isArabic && lexicon().knows(withPersianLetters(word));
}

/** Words of Arabic that are as common in Persian. */
const IN_BOTH = ['من', 'ما'];

const LONGEST_WORD = 24;

function isInWord(code: number): boolean {
  return isLetter(code) || isMark(code);
}
