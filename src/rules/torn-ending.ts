import type { Rule } from './rule.js';

export const tornEnding: Rule = {
  id: 'torn-ending',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Join ها and تر to a word that ends in a letter that does not join.',
  why: 'After ا د ذ ر ز ژ و a ZWNJ would show nothing, so the ending is simply written on.',
  changes: [
    ['کار ها تمام شد', 'کارها تمام شد'],
    ['کمی بالا تر نشست', 'کمی بالاتر نشست'],
  ],
  keeps: ['کارها تمام شد', 'دیوار تر بود'],
};
