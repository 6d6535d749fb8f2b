import { ZWNJ } from '../../text/chars.js';
import { isNewline } from './newline.js';
import type { SpanList } from './span-list.js';
import { matchAt } from './sticky.js';

/** An escape of a string literal: where it ends, and what it reads as, if that is known. */
export interface Escape {
  readonly end: number;
  readonly text?: string;
}

/** Reads the escape whose backslash stands at `at`. */
export type ReadEscape = (source: string, at: number) => Escape;

/**
 * Adds the inside of a string literal, cut at its escapes. A line feed parts lines and is no prose, an escape that
 * reads as nothing (a line continuation) is passed over, one that is not known stands as an object.
 */
export function addEscaped(source: string, start: number, end: number, list: SpanList, read: ReadEscape): void {
  const literal = source.slice(start, end);
  let at = start;
  for (let slash = literal.indexOf('\\'); slash >= 0; slash = literal.indexOf('\\', at - start)) {
    list.add(at, start + slash);
    const found = read(source, start + slash);
    at = Math.min(found.end, end);
    if (found.text === undefined) list.gap('object', { start: start + slash, end: at });
    else if (found.text === '\n' || found.text === '\r') list.gap('break');
    else if (found.text !== '') list.add(start + slash, at, found.text);
  }
  list.add(at, end);
}

/** Reads `\u06A9` and the escapes of one letter that are given with what they read as. */
export function createReader(letters: Readonly<Record<string, string>>): ReadEscape {
  return (source, at) => {
    const [whole, code] = matchAt(ESCAPE, source, at) ?? [source.slice(at, at + 2)];
    const end = at + whole.length;
    if (code !== undefined) return { end, text: String.fromCharCode(Number.parseInt(code, 16)) };
    const text = letters[whole.slice(1)];
    return text === undefined ? { end } : { end, text };
  };
}

/**
 * The quote that closes the literal opened by the one at `open`, backslashes escaping; -1 where there is none, or,
 * unless `multiline`, none in the line.
 */
export function closingQuote(source: string, open: number, multiline = false): number {
  const quote = source[open];
  for (let at = open + 1; at < source.length; at++) {
    const char = source[at];
    if (char === quote) return at;
    if (char === '\\') at++;
    else if (!multiline && isNewline(source.charCodeAt(at))) return -1;
  }
  return -1;
}

/** Spells a replacement: each key of `escapes` as its value. */
export function createSpeller(escapes: Readonly<Record<string, string>>): (text: string) => string {
  return (text) => {
    let out = '';
    for (const char of text) out += escapes[char] ?? char;
    return out;
  };
}

/**
 * How a source that writes ZWNJ so that it can be seen goes on to: as the first match of `visible`, if there is one and
 * no bare ZWNJ; undefined otherwise.
 */
export function visibleZwnj(source: string, visible: RegExp): string | undefined {
  return source.includes(ZWNJ) ? undefined : visible.exec(source)?.[0];
}

const ESCAPE = /\\(?:u+([0-9a-f]{4})|u+[0-9a-f]{0,3}|x[0-9a-f]*|[0-7]{1,3}|[\s\S])/iy;
