import { TATWEEL, ZWNJ } from '../text/chars.js';
import { isForeign, isLetter, isLineEnd, isWordUnit } from '../text/classes.js';
import { HEHS, HEHS_WITH_HAMZA, KAFS, YEHS } from '../text/look-alikes.js';
import { skipBack } from '../text/scan.js';
import type { Line, Token } from './reader.js';

/** What is typed for a letter of Persian. */
export const LOOK_ALIKES = YEHS + KAFS + HEHS + HEHS_WITH_HAMZA;

/** Presentation forms of single letters, but for those of و, which is a word. */
export const SINGLE_FORMS = [
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfbff],
  [0xfe80, 0xfeec],
  [0xfeef, 0xfef4],
] as const;

/**
 * A letter that is spoken of: one that is typed for a letter of Persian, or that tatweels show as it is joined, where it
 * stands alone: «ي», `ي، ك`, `ـهـ`. None is the ezafe of ه (خانه ي ما), nor one with which words around are typed, unless
 * they speak of letters.
 */
export function loneLetter(line: Line, at: number): Token | undefined {
  const { text } = line;
  if (isLetter(text.charCodeAt(at + 1)) && isLetter(text.charCodeAt(at - 1))) return undefined;
  const start = skipBack(text, at, isInWord, Math.max(line.floor, at - LONGEST));
  let end = at + 1;
  while (end < start + LONGEST && isInWord(text.charCodeAt(end))) end++;
  if (isInWord(text.charCodeAt(start - 1)) || isInWord(text.charCodeAt(end))) return undefined;
  const token = text.slice(start, end);
  const letter = LETTER.exec(token)?.[1];
  if (letter === undefined) return undefined;
  return token.includes(TATWEEL) || isSpokenOf(line, start, end, letter) ? [start, end] : undefined;
}

/** More tatweels and vowel marks no letter has. */
const LONGEST = 8;
const LETTER = /^\u0640*([^\u0640\u200c\u064b-\u0655\u0670])[\u064b-\u0655\u0670]*\u0640*$/;

function isInWord(code: number): boolean {
  return isWordUnit(code) || isForeign(code) || code === TATWEEL.charCodeAt(0) || code === ZWNJ.charCodeAt(0);
}

function isSpokenOf({ text, end: lineEnd }: Line, start: number, end: number, letter: string): boolean {
  const from = skipBack(text, start, (code) => !isLineEnd(code), start - REACH);
  const before = text.slice(from, start);
  if (YEHS.includes(letter) && EZAFE.test(before.slice(-LONGEST))) return false;
  const after = text.slice(end, Math.min(lineEnd, end + REACH));
  if (OF_LETTERS.test(before) || OF_LETTERS.test(after)) return true;
  return !isLabel(before, after) && !isTyped(before, letter) && !isTyped(after, letter);
}

/** So much of the line is looked at on each side. */
const REACH = 40;

/** What an ezafe or the یِ of ها is parted from; نه and به have none. */
const EZAFE = /(?:[آ-ی]{2}ه|(?:^|[^آ-ی])ها)\u200c? +$/;

/** Names of letters, and what is done with them. */
const OF_LETTERS =
  /(?<![ء-ی])(?:حروف|حرف|عرب[يی]|تبد[يی]ل|جا[يی]گز[يی]ن|[كک]ارا[كک]تر|نو[يی]سه|گل[يی]ف|[يی]ون[يی][كک]د)(?:ها)?[يی]?(?![ء-ی])/;

/** Whether it stands for a word, ك. مارکس, or numbers a choice: ك) کتاب. */
function isLabel(before: string, after: string): boolean {
  return before.endsWith('.') || after.startsWith('.') || (after.startsWith(')') && !/\([^)]*$/.test(before));
}

/** Whether words of a text are typed with the letter, or with one of the same keyboard or encoding. */
function isTyped(text: string, letter: string): boolean {
  const isOwn = sisterOf(letter);
  for (let at = 0; at < text.length; at++)
    if (isOwn(text.charCodeAt(at)) && (isLetter(text.charCodeAt(at - 1)) || isLetter(text.charCodeAt(at + 1))))
      return true;
  return false;
}

function sisterOf(letter: string): (code: number) => boolean {
  const own = letter.charCodeAt(0);
  return [isForm, isOfKeyboard].find((test) => test(own)) ?? ((code) => code === own);
}

/** ي, ى and ك, which an Arabic keyboard has for ی and ک. */
function isOfKeyboard(code: number): boolean {
  return code === 0x64a || code === 0x649 || code === 0x643;
}

function isForm(code: number): boolean {
  return code >= 0xfb50 && SINGLE_FORMS.some(([first, last]) => code >= first && code <= last);
}
