import { BLANKS } from '../text/chars.js';
import type { Rule } from './rule.js';

export const exoticSpace: Rule = {
  id: 'exotic-space',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['corpus'],
  summary: 'Write a plain space for NBSP and every other width of space.',
  why: 'They set a line’s look; tokenisers and search treat them as letters or not at all.',
  changes: [['ده\u00a0نفر', 'ده نفر']],
  keeps: ['ده نفر'],
  finder: {
    at: BLANKS.replace(' ', ''),
    find: (_page, index) => ({ start: index, end: index + 1, text: ' ' }),
  },
};
