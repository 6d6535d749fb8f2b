import { matchEnd, matchesAt } from '../common/sticky.js';
import type { Hole } from './message.js';

/**
 * The syntax of ICU messages: of `{n, plural, one {# کتاب} other {# کتاب}}` all but the two inner texts, and the whole of
 * `{n, number, #,##0}`. Simple arguments (`{name}`) are left to those who know placeholders.
 */
export function icuHoles(text: string): readonly Hole[] {
  const holes: Hole[] = [];
  // Even: in a text. Odd: in the syntax between two texts, since when `syntax` says.
  let depth = 0;
  let syntax = 0;
  let outermost = 0;
  let at = 0;
  const lastQuote = text.lastIndexOf("'");
  for (let brace = nextBrace(text, 0, lastQuote); brace >= 0; brace = nextBrace(text, at, lastQuote)) {
    at = brace + 1;
    if (depth % 2 === 1) {
      if (text[brace] === '{') depth++;
      else depth--;
      holes.push({ start: syntax, end: at, gap: 'object' });
    } else if (text[brace] === '}') {
      if (depth > 0) depth--;
      syntax = brace;
    } else if (matchesAt(BRANCHES, text, brace)) {
      if (depth === 0) outermost = brace;
      depth++;
      syntax = brace;
    } else {
      const simple = matchEnd(SIMPLE, text, brace);
      at = simple < 0 ? endOfArgument(text, brace) : simple;
      if (simple < 0 || matchesAt(STYLED, text, brace)) holes.push({ start: brace, end: at, gap: 'object' });
    }
  }
  if (depth === 0) return holes;
  return [...holes.filter((hole) => hole.start < outermost), { start: outermost, end: text.length, gap: 'object' }];
}

const BRANCHES = /\{\s*[\w.-]+\s*,\s*(?:plural|select|selectordinal)\s*,/y;
const STYLED = /\{\s*[\w.-]+\s*,/y;
const SIMPLE = /\{[^{}]*\}|\{\{[^{}]*\}\}/y;

/** The next brace that is not quoted by two apostrophes (`'{'`). One alone may be a mark: it quotes nothing. */
function nextBrace(text: string, from: number, lastQuote: number): number {
  for (let at = from; at < text.length; at++) {
    const char = text[at];
    if (char === '{' || char === '}') return at;
    if (char === "'" && at < lastQuote && (text[at + 1] === '{' || text[at + 1] === '}'))
      at = text.indexOf("'", at + 1);
  }
  return -1;
}

/** Behind the brace that closes the one at `open`; the end of the text where none does. */
function endOfArgument(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at++) {
    if (text[at] === '{') depth++;
    if (text[at] === '}' && --depth === 0) return at + 1;
  }
  return text.length;
}
