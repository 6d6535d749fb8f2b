import { isArabicWord } from '../segment/arabic.js';
import { HAMZA_ABOVE } from '../text/chars.js';
import { isForeign, isInvisible, isLetter, isMark } from '../text/classes.js';
import { codeBefore, skip } from '../text/scan.js';
import { isPersianAt } from './context.js';
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
    ['إنسان\u200cها', 'انسان\u200cها'],
    ['إدارهٔ پست', 'ادارهٔ پست'],
  ],
  keeps: ['ٱلْیَمَن', 'أَنْ', 'أنزله', 'أداء الرئیس', 'إنه لقول', 'إلیها', 'تأثیر', 'رأی', 'حرف أ', 'أما قرأت؟', 'متأسفانه'],
  finder: {
    at: 'أإٱ',
    find({ text }, index) {
      if (isInWord(codeBefore(text, index))) return undefined;
      const end = skip(text, index + 1, isLetter);
      // With vowel marks it is a quotation.
      if (end === index + 1 || isVowelled(text, end) || isArabicWord(text.slice(index, end))) return undefined;
      return isPersianAt(text, index, end, `ا${text.slice(index + 1, end)}`)
        ? { start: index, end: index + 1, text: 'ا' }
        : undefined;
    },
  },
};

function isVowelled(text: string, end: number): boolean {
  return isMark(text.charCodeAt(end)) && text.charAt(end) !== HAMZA_ABOVE;
}

function isInWord(code: number): boolean {
  return isLetter(code) || isInvisible(code) || isForeign(code);
}
