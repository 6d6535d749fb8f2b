import { ZWNJ } from '../text/chars.js';
import { hiddenRun } from './hidden-run.js';
import type { Rule } from './rule.js';

export const strayZwnj: Rule = {
  id: 'stray-zwnj',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Take away a ZWNJ that parts nothing: doubled, beside a space or a mark, after a letter that does not join.',
  why: 'Nobody sees it, but search, sorting and word counts do.',
  changes: [
    ['نامه\u200c\u200c\u200cها', 'نامه\u200cها'],
    ['خانه\u200c بزرگ', 'خانه بزرگ'],
    ['«\u200cکتاب\u200c»', '«کتاب»'],
    ['کار\u200cها', 'کارها'],
    ['فا\u200cصله', 'فاصله'],
    ['سلام\u200c', 'سلام'],
    ['نوش\u200c\u0652لبان', 'نوش\u0652\u200cلبان'],
    ['کار\u200c\u0650ها', 'کار\u0650ها'],
    ['نسخهٔ A\u200cPI\u200c: متن', 'نسخهٔ API: متن'],
  ],
  keeps: [
    'ضد\u200cانقلاب',
    'ماهور\u200cنواز',
    'می\u200cروم',
    '۵\u200cساله',
    'PDF\u200cها',
    'شیء\u200cها',
    '«کتاب»\u200cها',
    'متن %\u200cs و',
    'متن &zwn\u200cj; و',
  ],
  finder: {
    at: ZWNJ,
    find({ text }, index) {
      const found = hiddenRun(text, index);
      return found?.run === ZWNJ.repeat(found?.run.length ?? 0) ? found : undefined;
    },
  },
};
