import type { Rule } from './rule.js';

export const zwnjClitic: Rule = {
  id: 'zwnj-clitic',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part the pronouns ام، ات، اش، مان، تان، شان from silent ه or ی by a ZWNJ.',
  why: 'After other letters they are glued; after silent ه and ی they begin a syllable of their own.',
  changes: [
    ['خانه مان دور است', 'خانه\u200cمان دور است'],
    ['حافظهام یاری نکرد', 'حافظه\u200cام یاری نکرد'],
  ],
  keeps: ['کتابم را بده', 'سلام مرا برسان', 'اندام او لاغر بود'],
};
