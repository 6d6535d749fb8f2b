import type { Rule } from './rule.js';

export const zwnjVerbEnding: Rule = {
  id: 'zwnj-verb-ending',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part ایم، اید، اند and their spoken forms from the word before by a ZWNJ.',
  why: 'After silent ه the ending begins a syllable of its own and is written in one word with what stands before it.',
  changes: [
    ['کودکان رسیده اند', 'کودکان رسیده\u200cاند'],
    ['ما این را گفتهایم', 'ما این را گفته\u200cایم'],
  ],
  keeps: ['چند روز گذشت', 'خداوند داناست', 'رود بلند بود'],
};
