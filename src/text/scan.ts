import { isBlank, isLetter, isMark } from './classes.js';

/** The first offset from `at` on whose code unit does not satisfy `test`. */
export function skip(text: string, at: number, test: (code: number) => boolean): number {
  let end = at;
  while (end < text.length && test(text.charCodeAt(end))) end++;
  return end;
}

/** The offset of the first of the code units before `at` that satisfy `test`, no further back than `from`. */
export function skipBack(text: string, at: number, test: (code: number) => boolean, from = 0): number {
  let start = at;
  while (start > from && test(text.charCodeAt(start - 1))) start--;
  return start;
}

/** The code unit before `at`, the marks on it passed over; NaN at the start of the text. */
export function codeBefore(text: string, at: number): number {
  return text.charCodeAt(skipBack(text, at, isMark) - 1);
}

/** The code unit before `at`, blanks passed over. */
export function seenBefore(text: string, at: number): number {
  return text.charCodeAt(skipBack(text, at, isBlank) - 1);
}

/** The code unit at or after `at`, blanks passed over. */
export function seenAfter(text: string, at: number): number {
  return text.charCodeAt(skip(text, at, isBlank));
}

/** The letters from `at` on. */
export function lettersFrom(text: string, at: number): string {
  return text.slice(at, skip(text, at, isLetter));
}
