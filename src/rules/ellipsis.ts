import { isWordUnit } from '../text/classes.js';
import { perLine } from '../text/page.js';
import { seenAfter, seenBefore, skip } from '../text/scan.js';
import { endsPhrase, isAmong } from './context.js';
import type { Rule } from './rule.js';
import { isSpokenOf } from './spoken-of.js';

const POINT = '.';
const COLON = 0x3a;
/** More points than these lead the eye in a table of contents or leave room to write in. */
const MOST = 6;
/** Two rows of so many points leave room to write in wherever they stand: شماره .... صادره از ..... */
const ROW = /\.{4,}|…{2,}/g;
const leavesRoom = perLine(({ text }, start, end) => (text.slice(start, end).match(ROW)?.length ?? 0) > 1);

export const ellipsis: Rule = {
  id: 'ellipsis',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write … for three points and more.',
  why: 'The ellipsis is one character (U+2026), which no line break and no justification tears apart.',
  changes: [
    ['نمی\u200cدانم...', 'نمی\u200cدانم…'],
    ['سپس.....', 'سپس…'],
  ],
  keeps: [
    'پایان.',
    'تاریخ .../.../...',
    'فصل یکم ........................ ۱۲',
    'به شماره .... صادره از .....',
    'پلاک......کدپستی......',
    'نام: .....',
    'تبدیل ... به …',
  ],
  finder: {
    at: POINT,
    next: POINT,
    find(page, index) {
      const { text } = page;
      if (isAmong(text.charCodeAt(index - 1), '.…/')) return undefined;
      const end = skip(text, index, (code) => isAmong(code, POINT));
      if (end - index < 3 || end - index > MOST || isAmong(text.charCodeAt(end), '…/')) return undefined;
      if (end - index > 3 && (seenBefore(text, index) === COLON || leavesRoom(page, index))) return undefined;
      if (isSpokenOf(text, index) || (!endsPhrase(seenBefore(text, index)) && !isWordUnit(seenAfter(text, end))))
        return undefined;
      return { start: index, end, text: '…' };
    },
  },
};
