import { TEH_MARBUTA } from '../text/look-alikes.js';
import type { Rule } from './rule.js';

/** The foldings that only an index wants: off in every preset, switched on by id. */
export const foldLetters: readonly Rule[] = [
  folding('fold-waw-hamza', 'ؤ', 'و', ['مؤمن', 'مومن']),
  folding('fold-yeh-hamza', 'ئ', 'ی', ['مسئله', 'مسیله']),
  folding('fold-alef-hamza', 'أإٱ', 'ا', ['تأثیر', 'تاثیر']),
  folding('fold-teh-marbuta', TEH_MARBUTA, 'ه', ['صلاة ظهر', 'صلاه ظهر']),
];

function folding(id: string, from: string, to: string, example: readonly [string, string]): Rule {
  return {
    id,
    pass: 'punctuation',
    safety: 'likely',
    presets: [],
    summary: `Write ${to} for ${[...from].join(' ')}.`,
    why: 'Writers disagree about the hamza and teh marbuta; a search index needs one form.',
    changes: [example],
    keeps: [example[1]],
    finder: { at: from, find: (_page, index) => ({ start: index, end: index + 1, text: to }) },
  };
}
