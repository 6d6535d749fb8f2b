import { isMark } from '../text/classes.js';
import { COMBINING, orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import type { Rule } from './rule.js';
import { partsToken } from './token-parts.js';

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
  keeps: ['خانه\u0654 ما', 'تأثیر', 'متن <\u0651b>'],
  finder: {
    at: COMBINING,
    find({ text }, index) {
      if (isMark(text.charCodeAt(index - 1))) return undefined;
      const end = skip(text, index, isMark);
      const run = text.slice(index, end);
      return run.search(HARAKAT) < 0 || partsToken(text, index, end)
        ? undefined
        : { start: index, end, text: orderedMarks(run.replaceAll(HARAKAT, '')) };
    },
  },
};
