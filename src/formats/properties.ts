import { BOM } from '../text/chars.js';
import type { Format, Span } from '../types.js';
import { addEscaped, createReader, createSpeller, type Escape } from './literal.js';
import { messageSpans } from './message.js';
import { createSpanList } from './span-list.js';

/**
 * Java .properties: the values. A value all in ASCII stays so, as old readers need it: what replaces a part of it is
 * spelled `\u06A9`, in the file's own case of hexadecimal digits. Any text is a properties file, so nothing is thrown.
 */
export const properties: Format = {
  id: 'properties',
  read(source) {
    const spans: Span[] = [];
    const spelling = { encode: createAsciiSpeller(source) };
    for (let at = source.startsWith(BOM) ? 1 : 0; at < source.length; ) {
      const { valueStart, end, next } = lineAt(source, at);
      const list = createSpanList();
      addEscaped(source, valueStart, end, list, readEscape);
      const isAscii = !/[^\0-\x7f]/.test(source.slice(valueStart, end));
      for (const span of messageSpans(source, list.end())) spans.push(isAscii ? { ...span, spelling } : span);
      at = next;
    }
    return { spans, encode: spell };
  },
};

/** A logical line: where its value starts, where it ends, and where the next line starts. */
interface Line {
  readonly valueStart: number;
  readonly end: number;
  readonly next: number;
}

function lineAt(source: string, start: number): Line {
  let at = skipBlanks(source, start);
  const isComment = source[at] === '#' || source[at] === '!';
  let valueStart: number | undefined;
  for (; at < source.length && !isLineEnd(source[at]); at++) {
    const char = source[at] ?? '';
    if (!isComment && char === '\\') at = Math.min(readEscape(source, at).end, source.length) - 1;
    else if (valueStart === undefined && SEPARATORS.has(char)) valueStart = afterSeparator(source, at);
  }
  const next = source.startsWith('\r\n', at) ? at + 2 : at + 1;
  return { valueStart: isComment ? at : Math.min(valueStart ?? at, at), end: at, next };
}

const SEPARATORS: ReadonlySet<string> = new Set(['=', ':', ' ', '\t', '\f']);

/** A key ends at a blank, a `=` or a `:`, of which one may stand among the blanks. */
function afterSeparator(source: string, keyEnd: number): number {
  const at = skipBlanks(source, keyEnd);
  return source[at] === '=' || source[at] === ':' ? at + 1 : at;
}

function skipBlanks(source: string, from: number): number {
  let at = from;
  while (source[at] === ' ' || source[at] === '\t' || source[at] === '\f') at++;
  return at;
}

function isLineEnd(char: string | undefined): boolean {
  return char === '\n' || char === '\r';
}

const readKnown = createReader({ '\\': '\\', f: '\f', n: '\n', r: '\r', t: '\t' });

/** A backslash before a line end takes it away, with the blanks that follow; before any other character it says nothing. */
function readEscape(source: string, at: number): Escape {
  const char = source[at + 1];
  if (isLineEnd(char)) {
    const next = source.startsWith('\r\n', at + 1) ? at + 3 : at + 2;
    return { end: skipBlanks(source, next), text: '' };
  }
  const known = readKnown(source, at);
  if (known.text !== undefined || char === undefined || char === 'u') return known;
  return { end: at + 2, text: char };
}

const spell = createSpeller({ '\\': '\\\\', '\f': '\\f', '\n': '\\n', '\r': '\\r', '\t': '\\t' });

function createAsciiSpeller(source: string): (text: string) => string {
  const isLower = /\\u[0-9a-fA-F]{0,3}[a-f]/.test(source);
  return (text) =>
    spell(text).replace(/[\u0080-\uffff]/g, (char) => {
      const code = char.charCodeAt(0).toString(16).padStart(4, '0');
      return `\\u${isLower ? code : code.toUpperCase()}`;
    });
}
