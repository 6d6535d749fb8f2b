import type { Rule } from './rule.js';

export const zwnjComparative: Rule = {
  id: 'zwnj-comparative',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part تر and ترین from a letter that joins by a ZWNJ.',
  why: 'The Academy writes them in one word with the adjective; only بهتر، بیشتر، کمتر and their like are glued.',
  changes: [
    ['راه سختتر شد', 'راه سخت\u200cتر شد'],
    ['مهم ترین خبر امروز', 'مهم\u200cترین خبر امروز'],
  ],
  keeps: ['بهتر و بیشتر بنویس', 'دختر دفتر را برداشت', 'چوب تر نمی\u200cسوزد'],
};
