import { isDigit } from '../text/classes.js';
import type { Rule } from './rule.js';

export const rialSign: Rule = {
  id: 'rial-sign',
  pass: 'punctuation',
  safety: 'likely',
  presets: [],
  summary: 'Write the word ریال for the sign ﷼.',
  why: 'Few fonts have the sign, and no search for the word finds it.',
  changes: [
    ['بهای آن ۱۰ ﷼ است', 'بهای آن ۱۰ ریال است'],
    ['۵۰۰﷼', '۵۰۰ ریال'],
  ],
  keeps: ['۱۰ ریال', '﷽'],
  finder: {
    at: '﷼',
    find({ text }, index) {
      const blank = (at: number) => (isDigit(text.charCodeAt(at)) ? ' ' : '');
      return { start: index, end: index + 1, text: `${blank(index - 1)}ریال${blank(index + 1)}` };
    },
  },
};
