import { followsPhrase } from './context.js';
import type { Rule } from './rule.js';

export const semicolon: Rule = {
  id: 'semicolon',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write ؛ for a Latin semicolon.',
  why: 'The Persian semicolon is ؛ (U+061B).',
  changes: [['او آمد; من رفتم', 'او آمد؛ من رفتم']],
  keeps: ['one; two', 'سلام &nbsp; دوست', 'چشمک ;)', 'با ; از هم جدا می\u200cشود'],
  finder: {
    at: ';',
    find: ({ text }, index) => (followsPhrase(text, index) ? { start: index, end: index + 1, text: '؛' } : undefined),
  },
};
