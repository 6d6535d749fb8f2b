import { expect, it } from 'vitest';
import { isDigit, isForeign, isLetter, isMark, joinsNext } from '../src/text/classes.js';
import { mayHoldArabic } from '../src/text/may-hold-arabic.js';
import { isArabicLetter, script } from '../src/text/unicode.js';

const PLANE = Array.from({ length: 0x10000 }, (_, code) => code).filter((code) => code < 0xd800 || code > 0xdfff);

function hex(codes: readonly number[]): string[] {
  return codes.map((code) => code.toString(16));
}

it('counts every Arabic letter that Unicode 12 knows among the letters or the marks', () => {
  expect(hex(PLANE.filter((code) => isArabicLetter(code) && !isLetter(code) && !isMark(code)))).toEqual([]);
});

it('counts no letter of a script that Unicode 12 knows to be another among the letters', () => {
  const wrong = PLANE.filter((code) => isLetter(code) && !['Arabic', 'Common', undefined].includes(script(code)));
  expect(hex(wrong)).toEqual([]);
});

it('counts nothing of Arabic script among the letters of other scripts', () => {
  expect(hex(PLANE.filter((code) => isForeign(code) && script(code) === 'Arabic'))).toEqual([]);
});

it.each([
  ['ب', true],
  ['ه', true],
  ['ی', true],
  ['ا', false],
  ['ژ', false],
  ['و', false],
  ['ء', false],
  ['\ufbfd', true],
])('%s joins the letter after it: %s', (letter, joins) => {
  expect(joinsNext(letter.charCodeAt(0))).toBe(joins);
});

it('says of every letter and digit of Arabic script that the text may hold one', () => {
  const ours = PLANE.filter((code) => isLetter(code) || (code > 0x7f && isDigit(code)));
  expect(hex(ours.filter((code) => !mayHoldArabic(String.fromCharCode(code))))).toEqual([]);
  expect(mayHoldArabic('{ "a": 1, // á б \\n &amp; }')).toBe(false);
});
