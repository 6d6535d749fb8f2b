import { HAMZA_ABOVE, ZWNJ } from '../text/chars.js';
import { isLetter } from '../text/classes.js';
import { HEHS, HEHS_WITH_HAMZA } from '../text/look-alikes.js';
import type { Rule } from './rule.js';

const HEH = 'ه';

export const hehVariant: Rule = {
  id: 'heh-variant',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write ه (U+0647) for the Urdu and Kurdish hehs ہ ھ ە, and هٔ as ه with a hamza above.',
  why: 'Persian has one heh. Kurdish ە does not join, so a letter after it needs the ZWNJ that it stood for.',
  changes: [
    ['ھمه', 'همه'],
    ['خانہ', 'خانه'],
    ['خانەها', 'خانه\u200cها'],
    ['خانۀ ما', 'خانه\u0654 ما'],
  ],
  keeps: ['خانه\u0654 ما', 'مدرسه'],
  finder: {
    at: HEHS + HEHS_WITH_HAMZA,
    find({ text }, index) {
      const variant = text.charAt(index);
      const next = isLetter(text.charCodeAt(index + 1));
      if (HEHS_WITH_HAMZA.includes(variant)) return { start: index, end: index + 1, text: HEH + HAMZA_ABOVE };
      return { start: index, end: index + 1, text: variant === 'ە' && next ? HEH + ZWNJ : HEH };
    },
  },
};
