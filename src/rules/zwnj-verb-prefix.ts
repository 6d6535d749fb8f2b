import type { Rule } from './rule.js';

export const zwnjVerbPrefix: Rule = {
  id: 'zwnj-verb-prefix',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Part می، نمی and همی from the verb by a ZWNJ.',
  why: 'The Academy writes the prefix apart from the verb but in one word with it; glued or spaced, readers stumble and searches miss.',
  changes: [
    ['او هر روز میرود', 'او هر روز می\u200cرود'],
    ['نمی توانم بیایم', 'نمی\u200cتوانم بیایم'],
    ['فردا برمیگردند', 'فردا برمی\u200cگردند'],
  ],
  keeps: ['میدان شهر شلوغ بود', 'جام می بر دست داشت', 'میوه و نمک خریدند'],
};
