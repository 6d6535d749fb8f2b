import { BOM } from '../text/chars.js';
import type { Format, Span, Spelling } from '../types.js';
import { cutDoubledQuotes } from './common/doubled-quotes.js';
import { cutEscapes, type Escapes, lineBound, type Piece, spelledPieces } from './common/escapes.js';
import { byFields } from './common/fields.js';
import { valueSpans } from './common/value-spans.js';
import { type YamlScalar, yamlScalars } from './yaml/scalars.js';

/**
 * YAML, any number of documents: scalar values are prose, plain, quoted or in blocks, line by line; keys, comments and
 * values with a tag other than `!!str` are not. Options: `fields`, JSON pointers with `*` and `**`, as `FormatOptions`
 * has them, from the root of each document; default: all values.
 *
 * @example clean('name: علي', { format: yaml }); // 'name: علی'
 */
export const yaml: Format = {
  id: 'yaml',
  read: (source, options) =>
    byFields(options, (root) => {
      const spans: Span[] = [];
      for (const scalar of yamlScalars(source, root)) {
        const lines = linesOf(source, piecesOf(source, scalar)).map((piece) => noMarker(source, piece));
        const pieces = lineBound(source, lines);
        for (const span of valueSpans(source, pieces)) spans.push(span);
      }
      return { spans };
    }),
};

const ESCAPES: Escapes = {
  named: {
    0: '\0',
    a: '\x07',
    b: '\b',
    e: '\x1b',
    f: '\f',
    n: '\n',
    r: '\r',
    t: '\t',
    v: '\v',
    N: '\x85',
    _: '\xa0',
    L: '\u2028',
    P: '\u2029',
  },
  digits: { x: 2, u: 4, U: 8 },
  lineEnd: /\r?\n[ \t]*/y,
};

function piecesOf(source: string, { token, inFlow }: YamlScalar): Piece[] {
  const { offset, type } = token;
  if (type === 'block-scalar') {
    const start = token.props.reduce(
      (sum, property) => sum + ('source' in property ? property.source.length : 0),
      offset,
    );
    return [{ start, end: start + token.source.length, spelling: BLOCK }];
  }
  const end = offset + token.source.length;
  if (type === 'double-quoted-scalar') {
    return spelledPieces(cutEscapes(source, offset + 1, end - 1, ESCAPES), token.source, '"');
  }
  if (type === 'single-quoted-scalar') {
    return cutDoubledQuotes(source, offset + 1, end - 1, "'").map((piece) => ({ ...piece, spelling: SINGLE }));
  }
  return [{ start: offset, end, spelling: inFlow ? PLAIN_IN_FLOW : PLAIN }];
}

/** Cut into lines, each without the blanks beside its line ends: they indent, or fold away. */
function linesOf(source: string, pieces: readonly Piece[]): Piece[] {
  const lines: Piece[] = [];
  let atLineStart = true;
  for (const piece of pieces) {
    const written = source.slice(piece.start, piece.end);
    const parts = piece.text === undefined ? written.split('\n') : [written];
    let start = piece.start;
    parts.forEach((part, index) => {
      if (index > 0) atLineStart = true;
      const from = index > 0 || source.charAt(start - 1) === '\n' ? start + leadingBlanks(part) : start;
      const to = index < parts.length - 1 ? start + lengthWithoutTrailingBlanks(part) : start + part.length;
      if (from < to) {
        lines.push({ ...piece, start: from, end: to, gap: atLineStart ? 'break' : 'seam' });
        atLineStart = false;
      }
      start += part.length + 1;
    });
  }
  return lines;
}

/** The same piece, but for what would be a marker between documents, where a line begins with it. */
function noMarker(source: string, piece: Piece): Piece {
  const { start, spelling } = piece;
  if (start > 0 && !LINE_STARTS.includes(source.charAt(start - 1))) return piece;
  const admits: Spelling['admits'] = (written, original) =>
    (!MARKER.test(written) || MARKER.test(original)) && (spelling?.admits?.(written, original) ?? true);
  return { ...piece, spelling: { ...spelling, admits } };
}

function leadingBlanks(text: string): number {
  let at = 0;
  while (at < text.length && ' \t'.includes(text.charAt(at))) at++;
  return at;
}

function lengthWithoutTrailingBlanks(text: string): number {
  let length = text.length;
  while (length > 0 && ' \t\r'.includes(text.charAt(length - 1))) length--;
  return length;
}

const LINE_STARTS = `\n\r${BOM}`;
const MARKER = /^(?:---|\.\.\.)(?:[ \t]|$)/;

const SINGLE: Spelling = { encode: (text) => text.replaceAll("'", "''") };

/** A line without anything would change how others fold. */
const BLOCK: Spelling = { admits: (written) => written !== '' };

/** What would end a plain scalar, or turn it into something else. */
const PLAIN: Spelling = { admits: (written, original) => startsAlike(written, original) && !ENDS_PLAIN.test(written) };
const PLAIN_IN_FLOW: Spelling = {
  admits: (written, original) => startsAlike(written, original) && !ENDS_PLAIN_IN_FLOW.test(written),
};
const ENDS_PLAIN = /:(?:[ \t]|$)|[ \t](?:#|$)/;
const ENDS_PLAIN_IN_FLOW = /:(?:[ \t]|$)|[ \t](?:#|$)|[,[\]{}]/;

/** Whether a line begins as it did, or with what has no meaning in YAML. */
function startsAlike(written: string, original: string): boolean {
  const first = written.charAt(0);
  if (/[-?:]/.test(first)) return written.slice(0, 2) === original.slice(0, 2);
  return first === original.charAt(0) || !/^[\s!-/:-@[-`{-~]?$/.test(first);
}
