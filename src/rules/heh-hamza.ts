import { HAMZA_ABOVE } from '../text/chars.js';
import { isBlank, isLetter, isMark } from '../text/classes.js';
import { orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import { BLANKS } from './blank-run.js';
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
    at: HEH,
    next: HAMZA + BLANKS,
    find({ text }, index) {
      const next = text.charAt(index + 1);
      if (next === HAMZA) {
        const after = text.charCodeAt(index + 2);
        if (isLetter(after) || isMark(after)) return undefined;
        return { start: index, end: index + 2, text: HEH + HAMZA_ABOVE };
      }
      if (!isBlank(next.charCodeAt(0))) return undefined;
      const marks = skip(text, index + 1, isBlank);
      if (text.charAt(marks) !== HAMZA_ABOVE) return undefined;
      const end = skip(text, marks, isMark);
      return { start: index, end, text: HEH + orderedMarks(text.slice(marks, end)) };
    },
  },
};
