import { LETTER, MARK } from '../text/classes.js';
import { isTouchable } from '../text/page.js';
import { isSuffix } from './context.js';
import type { Rule } from './rule.js';
import { isTurned } from './turned-brackets.js';

/** What a space parts from the bracket after it, beside words. */
const ENDINGS = '،؛:.؟!…»';

export const spaceBeforeBracket: Rule = {
  id: 'space-before-bracket',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Put a space before an opening bracket or guillemet.',
  why: 'Brackets and guillemets belong to what they enclose, not to the word before.',
  changes: [
    ['متن(پیوست)', 'متن (پیوست)'],
    ['گفت:«بنشینید»', 'گفت: «بنشینید»'],
  ],
  keeps: ['کتاب(ها)', 'کتاب(های) خوب', 'پیامبر(ص)', 'تابع()', '(«کتاب»)', 'متن )پیوست( را', 'متن)پیوست( را و )آن('],
  finder: {
    at: { classes: LETTER | MARK, units: ENDINGS },
    next: '«(',
    find(page, index) {
      const bracket = index + 1;
      if (page.text.charAt(bracket) === '(' && belongs(page.text, bracket)) return undefined;
      return isTouchable(page, bracket) && !isTurned(page, bracket)
        ? { start: bracket, end: bracket, text: ' ' }
        : undefined;
    },
  },
};

/** Whether the bracket at `index` belongs to the word before: an ending or a few letters stand in it, (های), (ص), (عج). */
function belongs(text: string, index: number): boolean {
  return /^[^)\n]{0,2}\)/.test(text.slice(index + 1, index + 4)) || isSuffix(text, index + 1);
}
