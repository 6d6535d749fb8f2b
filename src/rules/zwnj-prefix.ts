import type { Rule } from './rule.js';

export const zwnjPrefix: Rule = {
  id: 'zwnj-prefix',
  pass: 'boundaries',
  safety: 'likely',
  presets: ['standard', 'corpus'],
  summary: 'Join بی، هم، پیش، پس، غیر، نیم and other prefixes to their word by a ZWNJ.',
  why: 'What a prefix makes is one word; the same letters as a free word stay apart.',
  changes: [
    ['بی شک او می\u200cآید', 'بی\u200cشک او می\u200cآید'],
    ['بینظیر بود', 'بی\u200cنظیر بود'],
  ],
  keeps: ['او هم کار دارد', 'بی تو خوش نیست', 'بیمار و بیچاره'],
};
