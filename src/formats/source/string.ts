import type { Span } from '../../types.js';
import { createSpanList, type SpanList } from '../common/span-list.js';
import type { Quote } from './language.js';
import type { Token } from './lex.js';

/** The prose of strings: of those that hold a Persian word of two letters, each line, cut at escapes and at code. */
export function stringSpans(source: string, tokens: readonly Token[]): readonly Span[] {
  const list = createSpanList();
  for (const token of tokens) {
    const { start, end, continues, cut } = token;
    const prose = isProse(source.slice(start, end), token) && !isKey(source, token);
    if (!prose && !continues && !cut) continue;
    if (continues) list.gap('object', { start, end: start });
    else list.gap('break');
    if (prose) addLines(source, token, list);
    if (cut) list.gap('object', { start: end, end });
    else list.gap('break');
  }
  return list.end();
}

function isProse(text: string, { quote, continues, cut }: Token): boolean {
  return quote !== undefined && !quote.opaque && (continues || cut ? LETTER : WORD).test(text);
}

/** Whether it names a value rather than is one: `'نام' => …`, `$texts['نام']`. */
function isKey(source: string, { start, end, quote, continues, cut }: Token): boolean {
  if (!quote || continues || cut) return false;
  const after = end + quote.close.length;
  ARROW.lastIndex = after;
  if (ARROW.test(source)) return true;
  const open = start - quote.open.length - 1;
  return source[open] === '[' && source[after] === ']' && INDEXED.test(source.charAt(open - 1));
}

const ARROW = /\s*=>/y;
const INDEXED = /[\w\])]/;

/** Beside code a word may be short: `${a} و ${b}`. */
const LETTER = /\p{Script=Arabic}/u;
const WORD = /\p{Script=Arabic}{2}/u;

/** A line of a string, or a stretch of it beside code. Blanks beside a break are layout, or what the program needs. */
interface Line {
  readonly start: number;
  readonly end: number;
  readonly afterBreak: boolean;
  readonly beforeBreak: boolean;
}

function addLines(source: string, { start, end, quote, continues, cut }: Token, list: SpanList): void {
  let from = start;
  for (const text of source.slice(start, end).split('\n')) {
    const to = from + text.length;
    if (from > start) list.gap('break');
    const line = { start: from, end: text.endsWith('\r') ? to - 1 : to };
    addLine(source, { ...line, afterBreak: from > start || !continues, beforeBreak: to < end || !cut }, quote, list);
    from = to + 1;
  }
}

/** An escape that names a character reads as it; one that ends a line is a break; any other stands as an object. */
function addLine(source: string, line: Line, quote: Quote | undefined, list: SpanList): void {
  let { start, afterBreak } = line;
  for (const found of source.slice(line.start, line.end).matchAll(escapesOf(quote))) {
    const at = line.start + found.index;
    const after = at + found[0].length;
    const text = quote?.unicode ? readEscape(found[1] ?? found[2]) : undefined;
    const isBreak = BREAKS.has(found[3] ?? '');
    addPlain(source, { start, end: at, afterBreak, beforeBreak: isBreak }, list);
    if (text !== undefined) list.add(at, after, text);
    else if (isBreak) list.gap('break');
    else list.gap('object', { start: at, end: after });
    start = after;
    afterBreak = isBreak;
  }
  addPlain(source, { ...line, start, afterBreak }, list);
}

function addPlain(source: string, { start, end, afterBreak, beforeBreak }: Line, list: SpanList): void {
  let from = start;
  let to = end;
  if (afterBreak) while (from < to && BLANK.test(source.charAt(from))) from++;
  if (beforeBreak) while (from < to && BLANK.test(source.charAt(to - 1))) to--;
  list.add(from, to);
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

function escapesOf(quote: Quote | undefined): RegExp {
  const kind = quote?.escape ?? 'backslash';
  if (kind === 'doubled') return DOUBLED;
  return kind === 'none' ? NEVER : BACKSLASHES;
}
