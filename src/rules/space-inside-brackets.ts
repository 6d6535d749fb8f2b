import { BLANKS } from '../text/chars.js';
import { isBlank, isLineEnd, isWordUnit } from '../text/classes.js';
import type { Page } from '../text/page.js';
import { seenBefore, skip } from '../text/scan.js';
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
    ['گفت: « فردا می\u200cآید.', 'گفت: «فردا می\u200cآید.'],
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
      if (isArrow(page, index)) return undefined;
      return { start: index + 1, end, text: '' };
    },
  },
};

/** Whether a guillemet is no quote, but points to a page: it has no partner, nor a mark before it that a quotation follows. */
function isArrow(page: Page, index: number): boolean {
  const { text } = page;
  if (text.charAt(index) !== '«') return false;
  const before = seenBefore(text, index);
  return (isLineEnd(before) || isWordUnit(before)) && isLone(page, index);
}
