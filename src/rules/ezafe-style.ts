import { HAMZA_ABOVE, ZWNJ } from '../text/chars.js';
import { isInvisible, isLetter, isMark } from '../text/classes.js';
import type { Rule } from './rule.js';

const HEH = 'ه';
const YEH = 'ی';

export const ezafeStyle: Rule = {
  id: 'ezafe-style',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  option: 'ezafe',
  summary: 'Write the ezafe of silent ه as the option `ezafe` says: هٔ or ه\u200cی.',
  why: 'Both are right; a text should keep to one. The `corpus` preset writes هٔ.',
  changes: [['خانه\u200cی ما', 'خانه\u0654 ما']],
  keeps: ['خانه\u0654 ما', 'خانه\u200cای', 'خانه\u200cیابی'],
  finder: {
    at: HEH,
    next: HAMZA_ABOVE + ZWNJ,
    find({ text, settings }, index) {
      if (settings.ezafe === 'keep') return undefined;
      const [from, to] = settings.ezafe === 'hamza' ? [ZWNJ + YEH, HAMZA_ABOVE] : [HAMZA_ABOVE, ZWNJ + YEH];
      if (!text.startsWith(from, index + 1)) return undefined;
      const end = index + 1 + from.length;
      const after = text.charCodeAt(end);
      return isLetter(after) || isMark(after) || isInvisible(after) ? undefined : { start: index, end, text: HEH + to };
    },
  },
};
