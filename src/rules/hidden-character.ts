import { INVISIBLES } from '../text/chars.js';
import { hiddenRun } from './hidden-run.js';
import type { Rule } from './rule.js';

export const hiddenCharacter: Rule = {
  id: 'hidden-character',
  pass: 'characters',
  safety: 'safe',
  presets: ['minimal', 'standard', 'corpus'],
  summary:
    'Write ZWNJ for what stands in its place (¬, soft hyphen, zero-width space …); take away other invisible characters inside words.',
  why: 'Word processors and messengers put them there; they break words apart for every program and look like nothing.',
  changes: [
    ['می\u00acشود', 'می\u200cشود'],
    ['کتاب\u00adها', 'کتاب\u200cها'],
    ['سلا\u200fم', 'سلام'],
    ['سلا\u206aم', 'سلام'],
    ['سلام\u200f دوست', 'سلام دوست'],
    ['سلام \u200bدوست', 'سلام دوست'],
    ['می\u200b\u200cروم', 'می\u200cروم'],
  ],
  keeps: ['ه\u200d.ق', 'زبان \u200eC++\u200e را', 'الف ¬ ب'],
  finder: {
    at: INVISIBLES,
    find: ({ text }, index) => hiddenRun(text, index),
  },
};
