import { BLANKS, HAMZA_ABOVE } from '../text/chars.js';
import { isLetter, isMark } from '../text/classes.js';
import { isTouchable, type Page } from '../text/page.js';
import type { Rule } from './rule.js';

const HEH = 'ه';
const HAMZA = 'ء';

export const hehHamza: Rule = {
  id: 'heh-hamza',
  pass: 'marks',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write هٔ for ه with a hamza beside it or a hamza mark parted from it.',
  why: 'The ezafe of silent ه is written with the hamza above it: one encoding, so that one search finds all.',
  changes: [
    ['نامهء من', 'نامه\u0654 من'],
    ['نامه \u0654 من', 'نامه\u0654 من'],
  ],
  keeps: ['نامه\u0654 من', 'ماء', 'هیئت'],
  finder: {
    at: HEH + BLANKS,
    next: HAMZA + HAMZA_ABOVE,
    find(page, index) {
      const { text } = page;
      if (text.charAt(index) !== HEH)
        return isParting(page, index) ? { start: index, end: index + 1, text: '' } : undefined;
      const after = text.charCodeAt(index + 2);
      if (text.charAt(index + 1) !== HAMZA || isLetter(after) || isMark(after)) return undefined;
      return { start: index, end: index + 2, text: HEH + HAMZA_ABOVE };
    },
  },
};

/** Whether the code unit at `index` parts a hamza mark from its ه. */
function isParting(page: Page, index: number): boolean {
  const { text } = page;
  return text.charAt(index - 1) === HEH && text.charAt(index + 1) === HAMZA_ABOVE && isTouchable(page, index - 1);
}
