import { BLANKS, OBJECT } from '../text/chars.js';
import { isBlank, isDigit, isForeign, isLetter, isLineEnd } from '../text/classes.js';
import { isTouchable, type Page } from '../text/page.js';
import { seenAfter } from '../text/scan.js';
import { blankRunEnd } from './blank-run.js';
import { endsPhrase, endsWord, isAmong } from './context.js';
import { isFullStop } from './full-stop.js';
import { isLone } from './lone-guillemets.js';
import type { Rule } from './rule.js';
import { isSpokenOf } from './spoken-of.js';
import { isTurned } from './turned-brackets.js';

export const spaceBeforeMark: Rule = {
  id: 'space-before-mark',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Take away the space before ، ؛ : . ؟ ! … and before a closing bracket.',
  why: 'A mark stands at the word that it follows, so that no line begins with it.',
  changes: [
    ['چرا نیامدی ؟', 'چرا نیامدی؟'],
    ['کتاب ، دفتر', 'کتاب، دفتر'],
    ['«کتاب »', '«کتاب»'],
    ['رفت .', 'رفت.'],
    ['رفت… .', 'رفت….'],
    ['رفت .او ماند', 'رفت. او ماند'],
  ],
  keeps: [
    'خوش گذشت :)',
    'پروندهٔ .gitignore',
    'دامنهٔ .ایران است',
    '… و رفت',
    '( )',
    'گفت …آری',
    'کتاب و …',
    'فرزند …… متولد',
    'سلام . . . دوست',
    'متن )پیوست( را',
    'متن)پیوست( را و )آن(',
    '»سلام« گفت',
    'یک علامت ! پیشوند شود',
    'توسط . از هم جدا شود',
    'تبدیل ? به ؟',
    'بیشتر بخوانید »',
    'خانه » اخبار » ورزش',
  ],
  finder: {
    at: BLANKS,
    next: `${BLANKS}،؛)]}»؟!…:.`,
    find(page, index) {
      const { text } = page;
      const end = blankRunEnd(text, index);
      if (end === undefined) return undefined;
      const isPoint = isPointAtNext(text, index, end);
      if ((!isPoint && !goesAt(page, index, end)) || !isTouchable(page, end) || isSpokenOf(text, end)) return undefined;
      return isPoint ? { start: index, end: end + 1, text: '. ' } : { start: index, end, text: '' };
    },
  },
};

/** Whether a full stop at `end` stands at the word behind it: رفت .او ماند. */
function isPointAtNext(text: string, index: number, end: number): boolean {
  if (text.charAt(end) !== '.' || !isFullStop(text, index, end + 1)) return false;
  return !DOMAIN.test(text.slice(end, end + DOMAIN_LENGTH));
}

/** Whether the mark at `end`, if it is one, belongs to what stands before the blanks at `index`. */
function goesAt(page: Page, index: number, end: number): boolean {
  const { text } = page;
  const before = text.charCodeAt(index - 1);
  const after = text.charCodeAt(end + 1);
  switch (text.charAt(end)) {
    case '،':
    case '؛':
    case ')':
    case ']':
    case '}':
      return endsPhrase(before) && !isTurned(page, end);
    case '»':
      return endsPhrase(before) && !isTurned(page, end) && !(isGap(after) && isLone(page, end));
    case '؟':
    case '!':
      return takesMark(before) && !isAmong(after, '=[');
    case '…':
      return takesMark(before) && !isLetter(after) && !isAmong(after, '….') && !endsInAnd(text, index);
    case ':':
      return (
        !isTime(text, index, end) &&
        (endsWord(before) || isForeign(before)) &&
        (isGap(after) || isLetter(after) || isAmong(after, '«(“"'))
      );
    case '.':
      if (isAmong(seenAfter(text, end + 1), '.')) return false;
      return (endsWord(before) || isAmong(before, '؟!…”"')) && (isGap(after) || isAmong(after, '»)]”"'));
    default:
      return false;
  }
}

/** Domains in Persian letters. */
const DOMAIN = /^\.(?:ایران|نت|کام|اورگ|آی)(?![آ-ی])/;
const DOMAIN_LENGTH = 8;

/** و … is how a list is left open; many editors keep its space. */
function endsInAnd(text: string, index: number): boolean {
  return text.charAt(index - 1) === 'و' && isBlank(text.charCodeAt(index - 2));
}

function isTime(text: string, index: number, end: number): boolean {
  return isDigit(text.charCodeAt(index - 1)) && isDigit(seenAfter(text, end + 1));
}

function takesMark(before: number): boolean {
  return endsWord(before) || isForeign(before) || isAmong(before, `؟!…”"${OBJECT}`);
}

function isGap(code: number): boolean {
  return isLineEnd(code) || isBlank(code);
}
