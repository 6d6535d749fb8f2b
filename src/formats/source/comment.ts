import type { Span } from '../../types.js';
import { CodeBlocks } from './code-blocks.js';
import { proseOfLine } from './comment-line.js';
import type { Token } from './lex.js';

/** The prose of comments and docstrings, each line a text of its own. Line comments below one another are one comment. */
export function commentSpans(source: string, tokens: readonly Token[]): Span[] {
  const spans: Span[] = [];
  let blocks = new CodeBlocks();
  let last: Token | undefined;
  for (const token of tokens) {
    if (!last || !goesOn(source, last, token)) blocks = new CodeBlocks();
    last = token;
    for (let start = token.start; start <= token.end; ) {
      const newline = source.slice(start, token.end).indexOf('\n');
      const end = newline < 0 ? token.end : start + newline;
      if (!blocks.takes(source.slice(start, end))) spans.push(...proseOfLine(source, start, end));
      start = end + 1;
    }
  }
  return spans;
}

function goesOn(source: string, before: Token, token: Token): boolean {
  if (before.kind !== 'line' || token.kind !== 'line') return false;
  return /^\r?\n[ \t]*\S{1,2}$/.test(source.slice(before.end, token.start));
}
