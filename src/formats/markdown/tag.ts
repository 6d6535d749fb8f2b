import { matchAt, matchEnd } from '../common/sticky.js';
import { bracesEnd } from '../html/braces.js';

/** The name of the tag that begins at a `<`; empty if none does, and for the fragments of JSX. */
export function tagName(text: string, at: number): string {
  return matchAt(NAME, text, at)?.[1] ?? '';
}

/**
 * Where the tag that begins at a `<` ends, -1 if it does not. What HTML, Vue and JSX write between the name and the
 * `>` is passed over: quoted values and expressions in braces.
 */
export function tagEnd(text: string, at: number, limit: number): number {
  const nameEnd = matchEnd(NAME, text, at);
  if (nameEnd < 0) return FRAGMENT.test(text.slice(at, at + 3)) ? text.indexOf('>', at) + 1 : -1;
  for (let i = nameEnd; i >= 0 && i < limit; ) {
    const char = text[i];
    if (char === '>') return i + 1;
    if (char === '<') return -1;
    if (char === '=') i = valueEnd(text, i + 1, limit);
    else if (char === '{') i = bracesEnd(text, i, Math.min(limit, i + LONGEST_EXPRESSION));
    else i++;
  }
  return -1;
}

/** Bounded, lest a row of tags with open braces reads the rest of the text again and again. */
const LONGEST_EXPRESSION = 1000;

/** A colon may stand in a name, but not end it: that is the scheme of an address. */
const NAME = /<\/?(?!www\.)([a-z][\w.:-]*)(?<!:)(?=[\s/>]|$)/iy;
const FRAGMENT = /^<\/?>/;

/** The end of a quoted value; of another one only its beginning, for it holds nothing to pass over. */
function valueEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && ' \t\n'.includes(text.charAt(at))) at++;
  const quote = text[at];
  if (quote !== '"' && quote !== "'") return at;
  const end = text.indexOf(quote, at + 1);
  return end < 0 || end >= limit ? -1 : end + 1;
}
