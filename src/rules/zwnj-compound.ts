import type { Rule } from './rule.js';

export const zwnjCompound: Rule = {
  id: 'zwnj-compound',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write an established compound or derivation as one word with its ZWNJ.',
  why: 'The parts of a compound make one word; free phrases stay two words.',
  changes: [
    ['روابط بینالمللی', 'روابط بین\u200cالمللی'],
    ['نرم افزار تازه', 'نرم\u200cافزار تازه'],
    ['گفت و گو کردند', 'گفت\u200cوگو کردند'],
  ],
  keeps: ['دانشجو به کتابخانه رفت', 'پل بازسازی شده است'],
};
