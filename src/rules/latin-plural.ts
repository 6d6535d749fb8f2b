import { ZWNJ } from '../text/chars.js';
import { isBlank, isDigit, isForeign, isInvisible, isLetter, isLineEnd, isMark } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';
import { isAmong } from './context.js';
import { PLURAL } from './endings.js';
import type { Rule } from './rule.js';

/** Also as spoken, since behind a Latin word nothing else is meant. */
const OF_LATIN = new RegExp(`^(?:${PLURAL}|ها[متش]ون)$`);
const LONGEST = 'هایتان'.length;

export const latinPlural: Rule = {
  id: 'latin-plural',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  option: 'zwnj',
  summary: 'Join the plural ها and its forms to a Latin word before them by a ZWNJ.',
  why: 'The ending is a part of the word, whatever script that is in; after a space it may come to stand on a line of its own.',
  changes: [
    ['این API ها قدیمی است', 'این API\u200cها قدیمی است'],
    ['از CD های بایگانی و MP3 هایش', 'از CD\u200cهای بایگانی و MP3\u200cهایش'],
    ['(Wi-Fi های رایگان)', '(Wi-Fi\u200cهای رایگان)'],
  ],
  keeps: [
    'این APIها قدیمی است',
    'در HTML هر برچسب',
    'از DNS هاست',
    'سال 60 ها',
    'همه چیز OK ها!',
    'گفت OK ها',
    'نشانی x.ir ها',
    'user@host.ir ها',
  ],
  finder: {
    at: ' \u00a0',
    next: 'ه',
    find({ text, settings }, index) {
      if (settings.zwnj === 'off' || !followsForeignWord(text, index)) return undefined;
      const start = index + 1;
      const end = skip(text, start, isLetter);
      if (end - start > LONGEST || !OF_LATIN.test(text.slice(start, end)) || goesOn(text, end)) return undefined;
      return end - start === 2 && isCall(text, end) ? undefined : { start: index, end: start, text: ZWNJ };
    },
  },
};

/** Whether a word of another script ends at `end`. An address and a path are none: to them a ZWNJ and letters would belong. */
function followsForeignWord(text: string, end: number): boolean {
  if (!isForeign(text.charCodeAt(skipBack(text, end, isDigit) - 1))) return false;
  const before = text.charCodeAt(skipBack(text, end, isInWord) - 1);
  return isLineEnd(before) || isBlank(before) || isAmong(before, '(["«“،');
}

function isInWord(code: number): boolean {
  return isForeign(code) || isDigit(code) || isAmong(code, '-');
}

function goesOn(text: string, end: number): boolean {
  const next = text.charCodeAt(end);
  return isMark(next) || isInvisible(next);
}

/** ها is a word of its own, too, at the end of what is said: مواظب باش ها! */
function isCall(text: string, end: number): boolean {
  return isLineEnd(text.charCodeAt(end)) || isAmong(text.charCodeAt(end), '!؟?…');
}
