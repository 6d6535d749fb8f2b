import { isLineEnd } from '../text/classes.js';
import { isTouchable } from '../text/page.js';
import { BLANKS, blankRunEnd } from './blank-run.js';
import { isAmong } from './context.js';
import type { Rule } from './rule.js';

export const spaceInsideBrackets: Rule = {
  id: 'space-inside-brackets',
  pass: 'spacing',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Take away the space after an opening bracket or guillemet.',
  why: 'Brackets and guillemets stand at what they enclose.',
  changes: [
    ['« کتاب»', '«کتاب»'],
    ['( پیوست)', '(پیوست)'],
  ],
  keeps: ['[ ] کار', '( ) گزینه', '«کتاب»'],
  finder: {
    at: BLANKS,
    find(page, index) {
      const { text } = page;
      if (!isAmong(text.charCodeAt(index - 1), '«([{‹') || !isTouchable(page, index - 1)) return undefined;
      const end = blankRunEnd(text, index);
      if (end === undefined) return undefined;
      const after = text.charCodeAt(end);
      return isLineEnd(after) || isAmong(after, '»)]}›') ? undefined : { start: index, end, text: '' };
    },
  },
};
