import type { Gap, Span } from '../../types.js';
import type { Quote } from './language.js';
import type { Token } from './lex.js';

/** The prose of strings: of those that hold a Persian word of two letters, each line, cut at escapes and at code. */
export function stringSpans(source: string, tokens: readonly Token[]): Span[] {
  return tokens.flatMap(({ start, end, quote, continues, cut }) => {
    const text = source.slice(start, end);
    if (!quote || quote.opaque || !(continues || cut ? LETTER : WORD).test(text)) return [];
    const lines = linesOf(text);
    return lines.flatMap((line, n) => {
      const before = n === 0 && continues ? 'object' : 'break';
      const after = n === lines.length - 1 && cut ? 'object' : 'break';
      return piecesOf(line.text, quote, before, after).map((span) => ({
        ...span,
        start: start + line.start + span.start,
        end: start + line.start + span.end,
      }));
    });
  });
}

/** Beside code a word may be short: `${a} و ${b}`. */
const LETTER = /\p{Script=Arabic}/u;
const WORD = /\p{Script=Arabic}{2}/u;

function linesOf(text: string): { readonly start: number; readonly text: string }[] {
  let start = 0;
  return text.split('\n').map((line) => {
    const found = { start, text: line.endsWith('\r') ? line.slice(0, -1) : line };
    start += line.length + 1;
    return found;
  });
}

/** An escape that names a character reads as it; one that ends a line is a break; any other stands as an object. */
function piecesOf(line: string, quote: Quote, before: Gap, after: Gap): Span[] {
  const pieces: Span[] = [];
  let gap = before;
  let at = 0;
  for (const found of line.matchAll(escapesOf(quote))) {
    const text = quote.unicode ? readEscape(found[1] ?? found[2]) : undefined;
    const next = text !== undefined ? 'seam' : BREAKS.has(found[3] ?? '') ? 'break' : 'object';
    gap = addPlain(pieces, line, { start: at, end: found.index, gap }, next);
    at = found.index + found[0].length;
    if (text === undefined) continue;
    pieces.push({ start: found.index, end: at, gap, text });
    gap = 'seam';
  }
  addPlain(pieces, line, { start: at, end: line.length, gap }, after);
  return pieces;
}

/** Adds a stretch without escapes, the blanks beside a break left out, and gives the gap after it. */
function addPlain(pieces: Span[], line: string, { start, end, gap }: Span, after: Gap): Gap {
  let from = start;
  let to = end;
  if (gap === 'break') while (from < to && BLANK.test(line.charAt(from))) from++;
  if (after === 'break') while (from < to && BLANK.test(line.charAt(to - 1))) to--;
  if (from === to) return gap === 'break' ? gap : after === 'seam' ? gap : after;
  pieces.push({ start: from, end: to, gap });
  return after;
}

function readEscape(digits: string | undefined): string | undefined {
  const code = Number.parseInt(digits ?? '', 16);
  return code <= LAST_CODE_POINT ? String.fromCodePoint(code) : undefined;
}

const BLANK = /[ \t]/;
const LAST_CODE_POINT = 0x10ffff;
const BREAKS: ReadonlySet<string> = new Set(['n', 'r', 't', 'v', 'f']);
const BACKSLASHES = /\\(?:u\{([\da-fA-F]{1,6})\}|u([\da-fA-F]{4})|([\s\S]?))/g;
const DOUBLED = /""/g;
const NEVER = /(?!)/g;

function escapesOf({ escape: kind = 'backslash' }: Quote): RegExp {
  if (kind === 'doubled') return DOUBLED;
  return kind === 'none' ? NEVER : BACKSLASHES;
}
