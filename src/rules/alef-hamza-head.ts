import { isForeign, isInvisible, isLetter, isMark } from '../text/classes.js';
import { codeBefore, skip } from '../text/scan.js';
import type { Rule } from './rule.js';

export const alefHamzaHead: Rule = {
  id: 'alef-hamza-head',
  pass: 'marks',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write ا for أ إ ٱ at the head of a Persian word.',
  why: 'Persian never writes the hamza of a word’s first alef; inside a word it does: تأثیر، رأی.',
  changes: [
    ['إجرا', 'اجرا'],
    ['ٱمروز', 'امروز'],
    ['أمیر', 'امیر'],
  ],
  keeps: ['ٱلْیَمَن', 'تأثیر', 'رأی', 'حرف أ', 'متأسفانه'],
  finder: {
    at: 'أإٱ',
    find({ text }, index) {
      if (isMark(text.charCodeAt(index + 2))) return undefined;
      if (isInWord(codeBefore(text, index)) || !isLetter(text.charCodeAt(skip(text, index + 1, isMark))))
        return undefined;
      return { start: index, end: index + 1, text: 'ا' };
    },
  },
};

function isInWord(code: number): boolean {
  return isLetter(code) || isInvisible(code) || isForeign(code);
}
