import type { Tokenized } from './tokenized.js';

/** The text from token `first` up to token `end`, without that of groups and options; U+FFFC is math and the like. */
export function ownText({ source, tokens }: Tokenized, first: number, end: number): string {
  const parts: string[] = [];
  for (let index = first; index < end; index++) {
    const token = tokens[index];
    if (!token) break;
    if (token.kind === 'text') parts.push(source.slice(token.start, token.end));
    else if (token.kind === 'opaque' || token.kind === '{') parts.push('\ufffc');
    else if (token.kind === 'sign') parts.push(' ');
    if (token.match > index) index = token.match;
  }
  return parts.join('');
}
