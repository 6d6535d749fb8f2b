import { isLetter, isMark } from '../text/classes.js';
import { isAmong } from './context.js';
import type { Rule } from './rule.js';

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
  keeps: ['کتاب(ها)', 'پیامبر(ص)', 'تابع()', '(«کتاب»)'],
  finder: {
    at: '«(',
    find({ text }, index) {
      const before = text.charCodeAt(index - 1);
      if (!isLetter(before) && !isMark(before) && !isAmong(before, '،؛:.؟!…»')) return undefined;
      if (text.charAt(index) === '(' && isShort(text, index)) return undefined;
      return { start: index, end: index, text: ' ' };
    },
  },
};

/** Whether the bracket at `index` closes after a few letters: (ها), (ص), (عج). */
function isShort(text: string, index: number): boolean {
  return /^[^)\n]{0,2}\)/.test(text.slice(index + 1, index + 4));
}
