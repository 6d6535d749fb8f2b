import { HAMZA_ABOVE } from '../text/chars.js';
import type { Rule } from './rule.js';

export const foldHehHamza: Rule = {
  id: 'fold-heh-hamza',
  pass: 'punctuation',
  safety: 'likely',
  presets: [],
  summary: 'Write ه for هٔ.',
  why: 'Many writers leave the ezafe of silent ه out; a search index needs one form.',
  changes: [['خانه\u0654 ما', 'خانه ما']],
  keeps: ['خانه ما', 'مسئله'],
  finder: {
    at: 'ه',
    next: HAMZA_ABOVE,
    find({ text }, index) {
      return text.charAt(index + 1) === HAMZA_ABOVE ? { start: index, end: index + 2, text: 'ه' } : undefined;
    },
  },
};
