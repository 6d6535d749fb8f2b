import { TATWEEL } from '../text/chars.js';
import { hiddenRun } from './hidden-run.js';
import type { Rule } from './rule.js';

export const tatweel: Rule = {
  id: 'tatweel',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Take away the tatweel between two letters.',
  why: 'It stretches a word for looks only, and hides the word from every search.',
  changes: [
    ['کتـــاب', 'کتاب'],
    ['مـــی\u200cگـــوید', 'می\u200cگوید'],
  ],
  keeps: ['ـــــــ', '۱۲۰۰ هـ.ق', 'الف ـ ب', 'جنگ ایرانـعراق', 'یاددهیـیادگیری', 'رزژـرـزـژ'],
  finder: {
    at: TATWEEL,
    find({ text }, index) {
      const found = hiddenRun(text, index);
      return found?.run === TATWEEL.repeat(found?.run.length ?? 0) ? found : undefined;
    },
  },
};
