import { isMark } from '../text/classes.js';
import { COMBINING, composed, orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import type { Rule } from './rule.js';

export const splitLetter: Rule = {
  id: 'split-letter',
  pass: 'marks',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write آ أ إ ؤ ئ as one character, not as a letter and a mark.',
  why: 'Unicode holds both for the same (NFC composes them), but plain search and comparison do not.',
  changes: [
    ['ا\u0653ب', 'آب'],
    ['مو\u0654من', 'مؤمن'],
    ['مسی\u0654له', 'مسئله'],
  ],
  keeps: ['آب', 'خانه\u0654 ما', 'اِمروز'],
  finder: {
    at: 'اویيى',
    next: COMBINING,
    find({ text }, index) {
      if (!isMark(text.charCodeAt(index + 1))) return undefined;
      const end = skip(text, index + 1, isMark);
      const one = composed(text.charAt(index), orderedMarks(text.slice(index + 1, end)));
      return one && { start: index, end, text: one.letter + one.marks };
    },
  },
};
