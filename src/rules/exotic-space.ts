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
    at: '\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000',
    find: (_page, index) => ({ start: index, end: index + 1, text: ' ' }),
  },
};
