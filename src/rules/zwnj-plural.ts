import type { Rule } from './rule.js';

export const zwnjPlural: Rule = {
  id: 'zwnj-plural',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part the plural ها and its forms from a letter that joins by a ZWNJ.',
  why: 'Glued or spaced, the word looks like another one or like two.',
  changes: [
    ['کتابهای تازه رسید', 'کتاب\u200cهای تازه رسید'],
    ['این درخت ها را کاشتند', 'این درخت\u200cها را کاشتند'],
  ],
  keeps: ['تنها آمد', 'کارها تمام شد', 'بهای آن را پرداخت'],
};
