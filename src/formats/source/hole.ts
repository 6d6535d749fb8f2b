import { matchEnd } from '../common/sticky.js';
import type { Quote } from './language.js';

/** A hole in a string: passed over up to `end`, or code that goes on from there until `close`. */
export interface HoleFound {
  readonly end: number;
  readonly code?: { readonly open: string; readonly close: string };
}

/** The hole that starts at `at` in a string. */
export function holeAt(source: string, at: number, quote: Quote): HoleFound | undefined {
  const char = source[at];
  const next = source[at + 1];
  if (quote.hole === 'braces') {
    if ((char === '{' || char === '}') && next === char) return { end: at + 2 };
    return char === '{' ? { end: braceEnd(source, at, quote) } : undefined;
  }
  if (quote.hole === 'php' && char === '{' && next === '$') return { end: braceEnd(source, at, quote) };
  if (char !== '$') return undefined;
  if (quote.hole === 'template') return next === '{' ? { end: at + 2, code: { open: '{', close: '}' } } : undefined;
  if (next === '{') return { end: braceEnd(source, at + 1, quote) };
  if (next === '(' && quote.hole === 'shell') return { end: at + 2, code: { open: '(', close: ')' } };
  const end = matchEnd(NAME, source, at);
  return end < 0 ? undefined : { end };
}

const NAME = /\$[A-Za-z_]\w*/y;

/** After the brace that closes the one at `at`; where there is none, the end of the string. */
function braceEnd(source: string, start: number, { close, multiline }: Quote): number {
  let depth = 0;
  for (let at = start; at < source.length; at++) {
    const char = source[at];
    if (char === '{') depth++;
    if (char === '}' && --depth === 0) return at + 1;
    if ((char === '\n' && !multiline) || source.startsWith(close, at)) return at;
  }
  return source.length;
}
