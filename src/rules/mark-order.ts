import { isMark, MARK } from '../text/classes.js';
import { COMBINING, orderedMarks } from '../text/marks.js';
import { skip } from '../text/scan.js';
import type { Rule } from './rule.js';

export const markOrder: Rule = {
  id: 'mark-order',
  pass: 'marks',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write no mark twice on a letter, and hamza and madda after the vowel.',
  why: 'A doubled mark is drawn as one or as a smudge; marks in another order are equal to the eye only.',
  changes: [['کتابِ\u0650 من', 'کتابِ من']],
  keeps: ['الرّحمن', 'مُقَدَّس', 'معمولاً'],
  finder: {
    at: COMBINING,
    next: { classes: MARK },
    find({ text }, index) {
      // Asked first: a run of marks is looked through once, and not from each of them.
      if (isMark(text.charCodeAt(index - 1))) return undefined;
      const end = skip(text, index, isMark);
      if (end === index + 1) return undefined;
      return { start: index, end, text: orderedMarks(text.slice(index, end)) };
    },
  },
};
