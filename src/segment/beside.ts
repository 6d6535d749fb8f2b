import { isBlank, isLetter, isMark } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';

/** The two words before an offset, parted by blanks only, the nearest first. */
export function wordsBefore(text: string, offset: number): string[] {
  const words: string[] = [];
  for (let at = offset; words.length < BESIDE; ) {
    const end = skipBack(text, at, isBlank, at - LONGEST_WORD);
    at = skipBack(text, end, isInWord, end - LONGEST_WORD);
    if (at === end) break;
    words.push(text.slice(at, end));
  }
  return words;
}

/** The two words after an offset, likewise. */
export function wordsAfter(text: string, offset: number): string[] {
  const words: string[] = [];
  for (let at = offset; words.length < BESIDE; ) {
    const start = skip(text, at, isBlank);
    at = skip(text, start, isInWord);
    if (at === start) break;
    words.push(text.slice(start, at));
  }
  return words;
}

/** So many words on a side are looked at. */
const BESIDE = 2;
const LONGEST_WORD = 24;

function isInWord(code: number): boolean {
  return isLetter(code) || isMark(code);
}
