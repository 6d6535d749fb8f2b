import { HAMZA_ABOVE, TATWEEL, ZWNJ } from '../text/chars.js';
import { isLetter, joinsNext } from '../text/classes.js';
import { HEHS, HEHS_WITH_HAMZA, withPersianLetters } from '../text/look-alikes.js';
import { type Page, perLine, touchableEnd } from '../text/page.js';
import { firstEdgeAfter } from '../text/ranges.js';
import type { Ranges } from '../types.js';
import type { Rule } from './rule.js';

/** ﷺ ﷻ ﷼ ﷽ are symbols in their own right; the ornate parentheses and the dots are no letters. */
const FORMS = between(0xfb50, 0xfbb1) + between(0xfbd3, 0xfd3d) + between(0xfd50, 0xfdf9) + between(0xfe70, 0xfefc);

export const presentationForm: Rule = {
  id: 'presentation-form',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write letters for presentation forms and ligatures.',
  why: 'They come from old encodings and PDF files; no search finds them. A final form before a letter shows a lost ZWNJ.',
  changes: [
    ['ﺍﯾﺮﺍﻥ', 'ایران'],
    ['ﻣﯽﺭﻭﺩ', 'می\u200cرود'],
    ['ﷲ', 'الله'],
    ['ﻻﻟﻪ', 'لاله'],
  ],
  keeps: ['ﷺ', '﷼', '﷽', 'ﻪﺑ', 'ﺪﻧواﺪﺧ'],
  finder: {
    at: FORMS,
    find(page, index) {
      const first = writtenAt(page, index);
      if (first === '') return undefined;
      let written = first;
      let end = index + 1;
      // The forms of a word are one change, as a page of a PDF is made of them. Of a ligature the letters stay in its place.
      const most = first.length === 1 ? Math.min(index + LONGEST, touchableEnd(page, index)) : end;
      for (; end < most; end++) {
        const next = writtenAt(page, end);
        if (next.length !== 1) break;
        written += next;
      }
      return { start: index, end, text: written };
    },
  },
};

const IS_FORM: ReadonlySet<string> = new Set(FORMS);

/** What is written for a form, and '' for all else. */
function writtenAt(page: Page, at: number): string {
  const { text } = page;
  if (!IS_FORM.has(text.charAt(at)) || isBackward(page, at)) return '';
  const code = text.charCodeAt(at);
  const letters = lettersOf(code);
  return endsItsWord(code, letters) && startsAnew(text, at + 1) ? letters + ZWNJ : letters;
}

/** So many letters are one change, at most. */
const LONGEST = 64;

function between(first: number, last: number): string {
  let all = '';
  for (let code = first; code <= last; code++) all += String.fromCharCode(code);
  return all;
}

/** The Persian letters of a form. A form that is a mark alone decomposes to a space or tatweel that carries it. */
function lettersOf(code: number): string {
  const known = LETTERS.get(code);
  if (known !== undefined) return known;
  const letters = decomposed(code);
  LETTERS.set(code, letters);
  return letters;
}

const LETTERS = new Map<number, string>();

function decomposed(code: number): string {
  const form = String.fromCharCode(code);
  const letters = form.normalize('NFKC');
  if (letters === form) return '';
  return withPersianLetters(letters.replaceAll(' ', '').replaceAll(TATWEEL, ''))
    .replaceAll(HEH, 'ه')
    .replaceAll(HEH_WITH_HAMZA, `ه${HAMZA_ABOVE}`);
}

const HEH = new RegExp(`[${HEHS}]`, 'g');
const HEH_WITH_HAMZA = new RegExp(`[${HEHS_WITH_HAMZA}]`, 'g');

const INITIAL = 2;

/** Isolated, final, initial and medial form stand in this order, one after the other: 0 to 3. */
function shapeOf(code: number): number {
  const known = SHAPES.get(code);
  if (known !== undefined) return known;
  const letters = String.fromCharCode(code).normalize('NFKC');
  let shape = 0;
  while (String.fromCharCode(code - shape - 1).normalize('NFKC') === letters) shape++;
  SHAPES.set(code, shape);
  return shape;
}

const SHAPES = new Map<number, number>();

/** Whether the word around `index` is backward. */
function isBackward(page: Page, index: number): boolean {
  return firstEdgeAfter(backwardWords(page, index), index) % 2 === 1;
}

/**
 * The words of a line whose letters stand in the order in which they are drawn, from left to right, as some PDF files have them.
 * What they say cannot be told, and they are left.
 */
const backwardWords = perLine(({ text }, start, end): Ranges => {
  const words: number[] = [];
  for (let at = start; at < end; at++) {
    const first = at;
    let isOut = false;
    for (; at < end && isLetter(text.charCodeAt(at)); at++) isOut ||= isOutOfPlace(text, at);
    if (isOut) words.push(first, at);
  }
  return words;
});

/** Whether a form that joins stands where nothing joins it. */
function isOutOfPlace(text: string, at: number): boolean {
  const shape = shapeAt(text, at);
  if ((shape & 1) === 1 && !joinsOn(text, at - 1)) return true;
  return shape >= INITIAL && !isLetter(text.charCodeAt(at + 1)) && text.charAt(at + 1) !== TATWEEL;
}

/** The shape of a presentation form of one letter; 0, as of an isolated one, for all else. */
function shapeAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  return code >= 0xfb50 && lettersOf(code).length === 1 ? shapeOf(code) : 0;
}

function joinsOn(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (text.charAt(at) === TATWEEL) return true;
  return code >= 0xfb50 ? shapeAt(text, at) >= INITIAL : joinsNext(code);
}

function endsItsWord(code: number, letters: string): boolean {
  return letters.length === 1 && joinsNext(letters.charCodeAt(0)) && shapeOf(code) < INITIAL;
}

/** Whether what stands at `at` begins a joined group. Isolated forms in a row are how some PDF files spell every word. */
function startsAnew(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isLetter(code)) return false;
  if (code < 0xfb50) return true;
  const shape = shapeOf(code);
  return shape === INITIAL || (shape === 0 && !(joinsNext(code) && isLetter(text.charCodeAt(at + 1))));
}
