import { isBlank, isLetter, isWordUnit } from '../text/classes.js';
import { seenAfter, skip } from '../text/scan.js';
import { followsPhrase, isAmong } from './context.js';
import type { Rule } from './rule.js';

const POINT = '.';
/** More points than these lead the eye in a table of contents or leave room to write in. */
const MOST = 6;
/** And so do more than these that stand by themselves: شماره .... صادره. */
const MOST_APART = 3;
/** And more than these between words without a blank: پلاک......تلفن. */
const MOST_BETWEEN = 4;

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
    'پلاک......کدپستی',
  ],
  finder: {
    at: POINT,
    next: POINT,
    find({ text }, index) {
      if (isAmong(text.charCodeAt(index - 1), '.…/')) return undefined;
      const end = skip(text, index, (code) => isAmong(code, POINT));
      const next = text.charCodeAt(end);
      const most = isBlank(text.charCodeAt(index - 1)) ? MOST_APART : isLetter(next) ? MOST_BETWEEN : MOST;
      if (end - index < 3 || end - index > most || isAmong(next, '…/')) return undefined;
      if (!followsPhrase(text, index) && !isWordUnit(seenAfter(text, end))) return undefined;
      return { start: index, end, text: '…' };
    },
  },
};
