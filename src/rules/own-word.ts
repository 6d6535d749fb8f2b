import type { Rule } from './rule.js';

export const ownWord: Rule = {
  id: 'own-word',
  pass: 'boundaries',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary: 'Write the words of your lists `join` and `split` as you have them there.',
  why: 'A project has words and names of its own; they beat the dictionary and the model.',
  // With join: کتاب\u200cخوان and split: هم کار
  changes: [
    ['یک کتاب خوان خوب', 'یک کتاب\u200cخوان خوب'],
    ['همکار من', 'هم کار من'],
  ],
  keeps: ['کتاب\u200cخوان', 'هم کار'],
};
