import { DIGIT, FOREIGN, isBlank, isDigit, isForeign, isLetter, LETTER } from '../text/classes.js';
import type { Page } from '../text/page.js';
import { lettersFrom, seenBefore, skip } from '../text/scan.js';
import { endsPhrase, endsWord, isAmong, isSuffix } from './context.js';
import { isFullStop } from './full-stop.js';
import type { Rule } from './rule.js';
import { isTurned } from './turned-brackets.js';

export const spaceAfterMark: Rule = {
  id: 'space-after-mark',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Put a space between a mark or closing bracket and the word after it.',
  why: 'Without it two words run into one for line breaks and for search.',
  changes: [
    ['سلام،دوست', 'سلام، دوست'],
    ['رفت.او ماند', 'رفت. او ماند'],
    ['است؟خوبم', 'است؟ خوبم'],
    ['گفت:بیا', 'گفت: بیا'],
    ['پیاز:۱ عدد', 'پیاز: ۱ عدد'],
    ['بها:۲٬۵۰۰ تومان', 'بها: ۲٬۵۰۰ تومان'],
    ['(پیوست)را', '(پیوست) را'],
  ],
  keeps: [
    'ساعت ۷:۴۵',
    'بقره:۱۵۵',
    'بقره:۱۵۵ تا ۱۵۷',
    'بقره:۱۵۵ و ۱۵۷',
    'مقیاس ۱:۱۰۰',
    'م.امید',
    'ه.ش',
    'آی.آر.سی',
    'جی.کی. رولینگ',
    '«کتاب»ها',
    '(نا)مناسب',
    '۱،۵',
    '؟!',
    '…و رفت',
    'متن )پیوست( را',
    'متن)پیوست( را و )آن(',
    '»سلام« گفت',
  ],
  finder: {
    at: '،؛:.؟!…»)]',
    next: { classes: LETTER | DIGIT | FOREIGN },
    find(page, index) {
      if (!isParted(page, index)) return undefined;
      return { start: index + 1, end: index + 1, text: ' ' };
    },
  },
};

/** Whether the mark at `index` ends something, and a word follows it at once. */
function isParted(page: Page, index: number): boolean {
  const { text } = page;
  const after = text.charCodeAt(index + 1);
  const isWord = isLetter(after);
  switch (text.charAt(index)) {
    case '،':
    case '؛': {
      const before = seenBefore(text, index);
      if (isDigit(after)) return endsPhrase(before) && !isDigit(text.charCodeAt(index - 1));
      return (isWord || isForeign(after)) && endsPhrase(before);
    }
    case '؟':
    case '!':
      return (isWord || isForeign(after)) && endsPhrase(seenBefore(text, index));
    case '…':
      return isWord && endsPhrase(text.charCodeAt(index - 1));
    case ':': {
      const before = seenBefore(text, index);
      if (!endsWord(before) || isDigit(before)) return false;
      return isWord || (isLetter(before) && isAmount(text, index + 1));
    }
    case '.':
      return isFullStop(text, index, index + 1);
    case '»':
      return isWord && !isSuffix(text, index + 1) && !isTurned(page, index);
    default:
      return isWord && !isShort(text, index) && !isSuffix(text, index + 1) && !isTurned(page, index);
  }
}

/** Whether a number with what it counts begins at `at`, ۱ عدد, and not that of a verse: بقره:۱۵۵ تا ۱۵۷. */
function isAmount(text: string, at: number): boolean {
  const end = skip(text, at, (code) => isDigit(code) || isAmong(code, '.,/٫٬'));
  const counted = lettersFrom(text, skip(text, end, isBlank));
  return isDigit(text.charCodeAt(at)) && counted.length > 1 && counted !== 'تا';
}

/** Whether the brackets that close at `index` hold a few letters only: (ها), (ص), [۱]. */
function isShort(text: string, index: number): boolean {
  return /[([][^\n]*$/.test(text.slice(Math.max(0, index - 3), index));
}
