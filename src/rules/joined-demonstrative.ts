import { ZWNJ } from '../text/chars.js';
import { isInvisible, isLetter, isMark } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { DEMONSTRATIVES } from './endings.js';
import type { Rule } from './rule.js';

/** No pronoun but these goes with آنها: آنهایت is something else. */
const JOINED = new RegExp(`^(${DEMONSTRATIVES})(ها(?:ی|یی|یم|یشان)?)$`);

export const joinedDemonstrative: Rule = {
  id: 'joined-demonstrative',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['corpus'],
  summary: 'Write آن\u200cها and این\u200cها with ZWNJ.',
  why: 'Both forms are right; a search index needs one.',
  changes: [['آنها رفتند', 'آن\u200cها رفتند']],
  keeps: ['آن\u200cها', 'جهانها', 'آنهایت'],
  finder: {
    at: 'آا',
    next: 'نی',
    find({ text }, index) {
      const before = text.charCodeAt(index - 1);
      if (isLetter(before) || isMark(before) || isInvisible(before)) return undefined;
      const end = skip(text, index, isLetter);
      const parts = end - index < 10 ? JOINED.exec(text.slice(index, end)) : null;
      return parts ? { start: index, end, text: `${parts[1]}${ZWNJ}${parts[2]}` } : undefined;
    },
  },
};
