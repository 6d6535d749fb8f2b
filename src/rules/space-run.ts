import { BLANKS } from '../text/chars.js';
import { blankRunEnd } from './blank-run.js';
import { isAmong } from './context.js';
import type { Rule } from './rule.js';

const TAB = '\t';

export const spaceRun: Rule = {
  id: 'space-run',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write one space for several.',
  why: 'Words are parted by one space; more are slips of the keyboard.',
  changes: [
    ['سلام   دوست', 'سلام دوست'],
    ['سلام \u00a0دوست', 'سلام دوست'],
  ],
  keeps: ['    سلام', 'سلام\u00a0دوست', 'نام\t  سن', 'تأیید [    ]', 'تاریخ تولد:    /    /'],
  finder: {
    at: BLANKS,
    next: BLANKS,
    find({ text }, index) {
      const end = blankRunEnd(text, index);
      if (end === undefined || end === index + 1) return undefined;
      if (text.charAt(index - 1) === TAB || text.charAt(end) === TAB || isToFillIn(text, index, end)) return undefined;
      const run = text.slice(index, end);
      const first = run.charAt(0);
      return { start: index, end, text: run === first.repeat(run.length) ? first : ' ' };
    },
  },
};

/** Whether blanks leave room to write in: a box, the parts of a date. */
function isToFillIn(text: string, index: number, end: number): boolean {
  return isAmong(text.charCodeAt(index - 1), '[(/:') && isAmong(text.charCodeAt(end), '])/');
}
