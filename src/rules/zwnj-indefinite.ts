import type { Rule } from './rule.js';

export const zwnjIndefinite: Rule = {
  id: 'zwnj-indefinite',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part ای from silent ه by a ZWNJ.',
  why: 'The indefinite ending is written in one word with its noun; ای alone is the vocative.',
  changes: [
    ['خانه ای در روستا خرید', 'خانه\u200cای در روستا خرید'],
    ['برنامه هستهای', 'برنامه هسته\u200cای'],
  ],
  keeps: ['ای دوست بیا', 'خانه، ای خانه'],
};
