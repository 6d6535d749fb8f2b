import { skip } from '../text/scan.js';
import { followsPhrase, isAmong } from './context.js';
import type { Rule } from './rule.js';

const RUN = '?؟!';

export const questionMark: Rule = {
  id: 'question-mark',
  pass: 'punctuation',
  safety: 'safe',
  presets: ['standard', 'corpus'],
  summary: 'Write ؟ for a Latin question mark.',
  why: 'The Persian question mark is ؟ (U+061F), open to the side from which Persian is read.',
  changes: [
    ['چرا?', 'چرا؟'],
    ['واقعاً!?', 'واقعاً!؟'],
  ],
  keeps: ['چرا؟!', 'How are you?', 'تبدیل ? به ؟'],
  finder: {
    at: RUN,
    find({ text }, index) {
      if (isAmong(text.charCodeAt(index - 1), RUN)) return undefined;
      const end = skip(text, index, (code) => isAmong(code, RUN));
      if (!followsPhrase(text, index)) return undefined;
      return { start: index, end, text: text.slice(index, end).replaceAll('?', '؟') };
    },
  },
};
