import { BLANKS } from '../text/chars.js';
import { isLineEnd } from '../text/classes.js';
import { blankRunEnd } from './blank-run.js';
import type { Rule } from './rule.js';

export const trailingBlank: Rule = {
  id: 'trailing-blank',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Take away blanks at the end of a line.',
  why: 'They cannot be seen and make lines differ.',
  changes: [
    ['سلام  ', 'سلام'],
    ['سلام\u00a0\nدوست', 'سلام\nدوست'],
  ],
  keeps: ['سلام\n  \nدوست', 'سلام\n'],
  finder: {
    at: BLANKS,
    next: `${BLANKS}\n\v\f\r\u0085\u2028\u2029`,
    find({ text }, index) {
      const end = blankRunEnd(text, index);
      if (end === undefined || !isLineEnd(text.charCodeAt(end)) || text.charAt(index - 1) === '\t') return undefined;
      return { start: index, end, text: '' };
    },
  },
};
