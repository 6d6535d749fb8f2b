import { isMark } from '../text/classes.js';
import { orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import type { Rule } from './rule.js';

const HARAKAT = /[\u064b-\u0652\u0656-\u0658\u0670]/g;

export const foldHarakat: Rule = {
  id: 'fold-harakat',
  pass: 'marks',
  safety: 'likely',
  presets: ['corpus'],
  summary: 'Take away tanvin, shadda and the vowel marks.',
  why: 'Edited Persian writes them now and then; a search index needs one form.',
  changes: [
    ['لطفاً', 'لطفا'],
    ['مُقَدَّس', 'مقدس'],
  ],
  keeps: ['خانه\u0654 ما', 'تأثیر'],
  finder: {
    at: '\u064b\u064c\u064d\u064e\u064f\u0650\u0651\u0652\u0653\u0654\u0655\u0656\u0657\u0658\u0670',
    find({ text }, index) {
      if (isMark(text.charCodeAt(index - 1))) return undefined;
      const end = skip(text, index, isMark);
      const run = text.slice(index, end);
      return run.search(HARAKAT) < 0
        ? undefined
        : { start: index, end, text: orderedMarks(run.replaceAll(HARAKAT, '')) };
    },
  },
};
