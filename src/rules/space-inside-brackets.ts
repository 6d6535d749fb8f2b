import { isBlank, isLineEnd } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { BLANKS } from './blank-run.js';
import { isAmong } from './context.js';
import { isLone } from './lone-guillemets.js';
import type { Rule } from './rule.js';
import { isTurned } from './turned-brackets.js';

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
  keeps: ['[ ] کار', '( ) گزینه', '«کتاب»', '« صفحهٔ قبل', 'متن )پیوست( را', 'متن)پیوست( را و )آن('],
  finder: {
    at: '«([{‹',
    next: BLANKS,
    find(page, index) {
      const { text } = page;
      const end = skip(text, index + 1, isBlank);
      const after = text.charCodeAt(end);
      if (isLineEnd(after) || isAmong(after, '»)]}›') || isTurned(page, index)) return undefined;
      if (text.charAt(index) === '«' && isLone(page, index)) return undefined;
      return { start: index + 1, end, text: '' };
    },
  },
};
