import { TATWEEL, ZWNJ } from '../text/chars.js';
import { isLetter, joinsNext } from '../text/classes.js';
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
  keeps: ['ﷺ', '﷼', '﷽'],
  finder: {
    at: FORMS,
    find({ text }, index) {
      const code = text.charCodeAt(index);
      const letters = lettersOf(code);
      if (letters === '') return undefined;
      const lost = endsItsWord(code, letters) && startsAnew(text, index + 1);
      return { start: index, end: index + 1, text: lost ? letters + ZWNJ : letters };
    },
  },
};

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
  return letters
    .replaceAll(' ', '')
    .replaceAll(TATWEEL, '')
    .replaceAll(/[يى]/g, 'ی')
    .replaceAll('ك', 'ک')
    .replaceAll(/[ہھە]/g, 'ه')
    .replaceAll(/[ۀۂ]/g, 'ه\u0654');
}

/** Isolated, final, initial and medial form stand in this order, one after the other. */
function shapeOf(code: number): number {
  const letters = String.fromCharCode(code).normalize('NFKC');
  let shape = 0;
  while (String.fromCharCode(code - shape - 1).normalize('NFKC') === letters) shape++;
  return shape;
}

function endsItsWord(code: number, letters: string): boolean {
  return letters.length === 1 && joinsNext(letters.charCodeAt(0)) && shapeOf(code) < 2;
}

/** Whether what stands at `at` begins a joined group. Isolated forms in a row are how some PDF files spell every word. */
function startsAnew(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (!isLetter(code)) return false;
  if (code < 0xfb50) return true;
  const shape = shapeOf(code);
  return shape === 2 || (shape === 0 && !(joinsNext(code) && isLetter(text.charCodeAt(at + 1))));
}
