import { isBlank, isLetter, isMark } from '../text/classes.js';
import { codeBefore } from '../text/scan.js';
import { isAmong } from './context.js';
import type { Rule } from './rule.js';

export const dash: Rule = {
  id: 'dash',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write – for two hyphens between words.',
  why: 'Two hyphens are how typewriters wrote a dash.',
  changes: [
    ['آمد -- دیر -- و رفت', 'آمد – دیر – و رفت'],
    ['تهران--مشهد', 'تهران–مشهد'],
  ],
  keeps: ['--- متن', 'متن --', 'گزینهٔ --force', 'تهران-مشهد', 'او — دیر — آمد'],
  finder: {
    at: '-',
    next: '-',
    find({ text }, index) {
      const blank = isBlank(text.charCodeAt(index - 1));
      if (blank !== isBlank(text.charCodeAt(index + 2))) return undefined;
      const before = codeBefore(text, blank ? index - 1 : index);
      const after = text.charCodeAt(blank ? index + 3 : index + 2);
      return isWord(before) && isWord(after) ? { start: index, end: index + 2, text: '–' } : undefined;
    },
  },
};

function isWord(code: number): boolean {
  return isLetter(code) || isMark(code) || isAmong(code, '«»()،؛؟!…');
}
