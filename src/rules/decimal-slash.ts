import type { Rule } from './rule.js';

export const decimalSlash: Rule = {
  id: 'decimal-slash',
  pass: 'punctuation',
  safety: 'likely',
  presets: [],
  summary:
    'Write ٫ for a slash in the place of the decimal separator, before a percent sign, درصد, میلیون and their like.',
  why: 'Much of the press writes ۲/۵ for ۲٫۵; a slash parts dates and fractions as well, but no fraction stands before these.',
  changes: [
    ['۱۲/۵ درصد', '۱۲٫۵ درصد'],
    ['۰/۷۵٪ سود', '۰٫۷۵٪ سود'],
    ['وام ۲/۵ میلیاردی', 'وام ۲٫۵ میلیاردی'],
  ],
  keeps: ['۱۴۰۲/۵', '۱۴۰۲/۵/۳ درصد', 'نمرهٔ ۱۸/۲۰', '۱/۲ فنجان شکر', 'and 1/2 درصد'],
  finder: {
    at: '/',
    next: '۰۱۲۳۴۵۶۷۸۹',
    find({ text }, index) {
      const isDecimal =
        WHOLE.test(text.slice(Math.max(0, index - REACH), index)) && PART.test(text.slice(index, index + REACH));
      return isDecimal ? { start: index, end: index + 1, text: '٫' } : undefined;
    },
  },
};

const WHOLE = /(?<![۰-۹/٫٬.:-])[۰-۹]{1,3}$/;
const PART = /^\/[۰-۹]{1,3}(?:٪|[ \u00a0](?:درصد|میلیون|میلیارد|تریلیون|هزار)ی?(?![آ-ی]))/;
/** No such number is longer, nor what stands behind it. */
const REACH = 16;
