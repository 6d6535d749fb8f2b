import type { Format, Span, Spelling } from '../types.js';
import { addEscaped, createReader, createSpeller, type Escape } from './common/literal.js';
import { afterNewline, isNewline } from './common/newline.js';
import { skipBlanks } from './common/runs.js';
import { createSpanList } from './common/span-list.js';
import { textStart } from './common/text-start.js';
import { messageSpans } from './message/message.js';

/**
 * Java .properties: the values. A value all in ASCII stays so, as old readers need it: what replaces a part of it is
 * spelled `\u06A9`, in the file's own case of hexadecimal digits. Any text is a properties file, so nothing is thrown.
 * Options: none.
 *
 * @example clean('name = علي', { format: properties }); // 'name = علی'
 */
export const properties: Format = {
  id: 'properties',
  read(source) {
    const spans: Span[] = [];
    const plain = spellings(spell);
    const ascii = spellings(createAsciiSpeller(source));
    for (let at = textStart(source); at < source.length; ) {
      const { valueStart, end, next } = lineAt(source, at);
      const list = createSpanList();
      addEscaped(source, valueStart, end, list, readEscape);
      const { first, continued } = /[^\0-\x7f]/.test(source.slice(valueStart, end)) ? plain : ascii;
      for (const span of messageSpans(source, list.end())) {
        spans.push({ ...span, spelling: isContinued(source, span) ? continued : first });
      }
      at = next;
    }
    return { spans };
  },
};

/** A logical line: where its value starts, where it ends, and where the next line starts. */
interface Line {
  readonly valueStart: number;
  readonly end: number;
  readonly next: number;
}

function lineAt(source: string, start: number): Line {
  let at = skipBlanks(source, start, source.length, BLANKS);
  const isComment = source[at] === '#' || source[at] === '!';
  let valueStart: number | undefined;
  for (; at < source.length && !isNewline(source.charCodeAt(at)); at++) {
    const char = source[at] ?? '';
    if (!isComment && char === '\\') at = Math.min(readEscape(source, at).end, source.length) - 1;
    else if (valueStart === undefined && SEPARATORS.has(char)) valueStart = afterSeparator(source, at);
  }
  const next = afterNewline(source, at);
  return { valueStart: isComment ? at : Math.min(valueStart ?? at, at), end: at, next };
}

/** What stands before a key and beside its separator. */
const BLANKS = ' \t\f';

const SEPARATORS: ReadonlySet<string> = new Set(['=', ':', ' ', '\t', '\f']);

/** A key ends at a blank, a `=` or a `:`, of which one may stand among the blanks. */
function afterSeparator(source: string, keyEnd: number): number {
  const at = skipBlanks(source, keyEnd, source.length, BLANKS);
  return source[at] === '=' || source[at] === ':' ? at + 1 : at;
}

const readKnown = createReader({ '\\': '\\', f: '\f', n: '\n', r: '\r', t: '\t' });

/**
 * A backslash before a line end takes it away, with the blanks that follow; before any other character it says nothing.
 * Where a blank stands before it the lines are no seam: an edit over both could leave the next one a blank to lose.
 */
function readEscape(source: string, at: number): Escape {
  const char = source[at + 1];
  if (isNewline(source.charCodeAt(at + 1))) {
    const end = skipBlanks(source, afterNewline(source, at + 1), source.length, BLANKS);
    return source[at - 1]?.trim() === '' ? { end } : { end, text: '' };
  }
  const known = readKnown(source, at);
  if (known.text !== undefined || char === undefined || char === 'u') return known;
  return { end: at + 2, text: char };
}

/** How the first line of a value is spelled, and the head of a line that goes on from it. */
function spellings(encode: (text: string) => string): { readonly first: Spelling; readonly continued: Spelling } {
  return { first: { encode }, continued: { encode, admits } };
}

/** Whether a span is the first thing in a line that goes on from the one before. */
function isContinued(source: string, { start, gap }: Span): boolean {
  let at = start;
  while (source[at - 1] === ' ' || source[at - 1] === '\t' || source[at - 1] === '\f') at--;
  return gap === 'seam' && isNewline(source.charCodeAt(at - 1));
}

/** A blank there would be read as indentation. */
function admits(written: string): boolean {
  return written.trimStart() === written;
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
