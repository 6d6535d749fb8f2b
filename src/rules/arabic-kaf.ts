import { KAFS } from '../text/look-alikes.js';
import type { Rule } from './rule.js';

export const arabicKaf: Rule = {
  id: 'arabic-kaf',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write ک (U+06A9) for the look-alikes ك ڪ ګ.',
  why: 'Arabic keyboards type ك; the two look alike at the head of a word, and a search for one does not find the other.',
  changes: [
    ['كتاب', 'کتاب'],
    ['ڪلاس', 'کلاس'],
  ],
  keeps: ['کتاب', 'گل'],
  finder: {
    at: KAFS,
    find: (_page, index) => ({ start: index, end: index + 1, text: 'ک' }),
  },
};
