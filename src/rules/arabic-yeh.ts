import { YEHS } from '../text/look-alikes.js';
import type { Rule } from './rule.js';

export const arabicYeh: Rule = {
  id: 'arabic-yeh',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write ی (U+06CC) for the Arabic, Pashto and other look-alikes ي ى ې ۍ.',
  why: 'They look like ی in some of their forms only, and a search for one does not find the other.',
  changes: [
    ['علي', 'علی'],
    ['يحيى', 'یحیی'],
  ],
  keeps: ['علی', 'مسئله'],
  finder: {
    at: YEHS,
    find: (_page, index) => ({ start: index, end: index + 1, text: 'ی' }),
  },
};
