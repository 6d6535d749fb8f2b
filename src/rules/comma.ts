import { isBlank, isDigit, isLetter, isMark } from '../text/classes.js';
import { seenBefore, skip } from '../text/scan.js';
import { followsPhrase, isAmong } from './context.js';
import type { Rule } from './rule.js';

const COMMAS = ',،٫٬\u201a';

export const comma: Rule = {
  id: 'comma',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write ، for a Latin comma, a separator of numbers or a low quote in its place, and one comma for two.',
  why: 'The Persian comma is ، (U+060C); the others are drawn upside down or too low.',
  changes: [
    ['سلام, دوست', 'سلام، دوست'],
    ['کتاب،، دفتر', 'کتاب، دفتر'],
    ['کتاب٫ دفتر', 'کتاب، دفتر'],
    ['کتاب٬ دفتر', 'کتاب، دفتر'],
    ['کتاب\u201a دفتر', 'کتاب، دفتر'],
  ],
  keeps: ['۳٫۱۴', '۳٫زیرهٔ کفش', 'Hello, world!', '۱٬۲۳۴', 'با , از هم جدا می\u200cشود'],
  finder: {
    at: COMMAS,
    find({ text }, index) {
      if (isAmong(seenBefore(text, index), COMMAS) || !standsForComma(text, index)) return undefined;
      const end = commasEnd(text, index);
      if (end === index + 1 && text.charAt(index) === '،') return undefined;
      return followsPhrase(text, index) ? { start: index, end, text: '،' } : undefined;
    },
  },
};

function standsForComma(text: string, index: number): boolean {
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(index + 1);
  if (text.charAt(index) === '\u201a') return isLetter(before) || isMark(before);
  // Behind the number of a list item it is a point: ۳٫زیره.
  if ('٫٬'.includes(text.charAt(index)) && (isDigit(after) || (isDigit(before) && isLetter(after)))) return false;
  return !(isDigit(before) && isDigit(after));
}

function commasEnd(text: string, index: number): number {
  let end = index + 1;
  for (;;) {
    const next = skip(text, end, isBlank);
    if (next === text.length || !isAmong(text.charCodeAt(next), ',،')) return end;
    end = next + 1;
  }
}
