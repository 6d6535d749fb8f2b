import { CONTROLS, TATWEEL, ZWNJ } from '../text/chars.js';
import { isTouchable, type Page } from '../text/page.js';
import { type HiddenRun, hiddenRun } from './hidden-run.js';
import type { Rule } from './rule.js';

const ALL_CONTROLS = new RegExp(`[${CONTROLS}]`, 'g');

export const bidiControl: Rule = {
  id: 'bidi-control',
  pass: 'characters',
  safety: 'safe',
  presets: ['corpus'],
  summary: 'Take away every direction mark and invisible control.',
  why: 'They steer how text is drawn and make equal words unequal; a search index or a language model has no use for them.',
  changes: [
    ['زبان \u200eپارسی\u200f.', 'زبان پارسی.'],
    ['ه\u200d.ق', 'ه.ق'],
    ['زبان \u206aپارسی', 'زبان پارسی'],
  ],
  keeps: ['می\u200cروم', 'ـــ', 'متن <\u200db>'],
  finder: {
    at: CONTROLS + TATWEEL + ZWNJ,
    find(page, index) {
      const found = hiddenRun(page.text, index);
      return found?.run.match(ALL_CONTROLS) && !partsTokens(page, found)
        ? { ...found, text: found.text.replaceAll(ALL_CONTROLS, '') }
        : undefined;
    },
  },
};

/** Whether two protected tokens would run into one without what stands between them. */
function partsTokens(page: Page, { start, end }: HiddenRun): boolean {
  return start > 0 && end < page.text.length && !isTouchable(page, start - 1) && !isTouchable(page, end);
}
