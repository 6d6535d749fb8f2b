import { isForeign, isInvisible, isLetter, isMark } from '../text/classes.js';
import { composed, orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import type { Rule } from './rule.js';

const ALEF = 'ا';
const FOLDED = 'أإٱ';

export const alefHamzaHead: Rule = {
  id: 'alef-hamza-head',
  pass: 'marks',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Write ا for أ إ ٱ at the head of a Persian word.',
  why: 'Persian writes the hamza of a word’s first alef never, inside a word it does: تأثیر، رأی.',
  changes: [
    ['إجرا', 'اجرا'],
    ['ٱمروز', 'امروز'],
    ['أمیر', 'امیر'],
  ],
  keeps: ['تأثیر', 'رأی', 'حرف أ', 'متأسفانه'],
  finder: {
    at: ALEF + FOLDED,
    find({ text }, index) {
      const letter = text.charAt(index);
      const end = skip(text, index + 1, isMark);
      if (letter === ALEF && end === index + 1) return undefined;
      const marks = orderedMarks(text.slice(index + 1, end));
      const whole = letter === ALEF ? composed(letter, marks) : { letter, marks };
      if (!whole || !FOLDED.includes(whole.letter)) return undefined;
      if (isInWord(text.charCodeAt(index - 1)) || !isLetter(text.charCodeAt(end))) return undefined;
      return { start: index, end, text: ALEF + whole.marks };
    },
  },
};

function isInWord(code: number): boolean {
  return isLetter(code) || isMark(code) || isInvisible(code) || isForeign(code);
}
