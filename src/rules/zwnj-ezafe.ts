import type { Rule } from './rule.js';

export const zwnjEzafe: Rule = {
  id: 'zwnj-ezafe',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part the ezafe ی from silent ه by a ZWNJ.',
  why: 'خانهٔ and خانه\u200cی are both right; glued or spaced the ی is neither.',
  changes: [
    ['قصهی تازه\u200cای بگو', 'قصه\u200cی تازه\u200cای بگو'],
    ['خانه ی ما', 'خانه\u200cی ما'],
  ],
  keeps: ['ماهی قرمز', 'راهی شدند'],
};
