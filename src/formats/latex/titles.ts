import { hasPersianLetters } from '../common/persian-letters.js';
import { OPENED, type Plan } from './plan.js';
import type { Tokenized } from './tokenized.js';

/** The plans for an option that is a list of keys, at token `open`: of those only `title` is text. */
export function planTitles({ source, tokens }: Tokenized, open: number): [index: number, plan: Plan][] {
  const plans: [number, Plan][] = [];
  const close = tokens[open]?.match ?? open;
  for (let index = open + 1; index < close; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.match > index) index = token.match;
    if (token.kind !== 'text') continue;
    const found = TITLE.exec(source.slice(token.start, token.end));
    if (!found) continue;
    const start = token.start + found.index + found[0].length - (found[1]?.length ?? 0);
    const end = start + (found[1]?.length ?? 0);
    if (end > start && hasPersianLetters(source.slice(start, end))) plans.push([index, { gap: 'break', start, end }]);
    if (end === start && tokens[index + 1]?.kind === '{') plans.push([index + 1, { gap: 'break', inProse: true }]);
  }
  return [[open, plans.length > 0 ? OPENED : 'skip'], ...plans];
}

const TITLE = /(?:^|,)\s*(?:sub)?title\s*=\s*([^,]*)/;
