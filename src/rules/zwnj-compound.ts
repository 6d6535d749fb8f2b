import type { Rule } from './rule.js';

export const zwnjCompound: Rule = {
  id: 'zwnj-compound',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write an established compound or derivation as one word with its ZWNJ.',
  why: 'The parts of a compound make one word; free phrases stay two words. It is left as it stands where the rest of its line shows that it was meant so: there the ZWNJs are in their places, or were lost in another way.',
  changes: [
    ['روابط بینالمللی', 'روابط بین\u200cالمللی'],
    ['نرم افزار تازه', 'نرم\u200cافزار تازه'],
    ['گفت و گو کردند', 'گفت\u200cوگو کردند'],
  ],
  keeps: ['دانشجو به کتابخانه رفت', 'پل بازسازی شده است', 'گاو پیشانی سفید را همه می\u200cشناسند'],
};
