import { TomlError, parse as validate } from 'smol-toml';
import type { Format, Span, Spelling } from '../types.js';
import { cutEscapes, type Escapes, lineBound, type Piece, readPieces, spelledPieces } from './common/escapes.js';
import { byFields } from './common/fields.js';
import { sourceError } from './common/source-error.js';
import { textStart } from './common/text-start.js';
import { valueSpans } from './common/value-spans.js';
import { type TomlString, tomlStrings } from './toml/strings.js';

/**
 * TOML: string values are prose, keys, dates and comments are not. Options: `fields`, JSON pointers with `*` and `**`,
 * as `FormatOptions` has them; default: all values.
 *
 * @example clean('name = "علي"', { format: toml }); // 'name = "علی"'
 */
export const toml: Format = {
  id: 'toml',
  read(source, options) {
    const from = textStart(source);
    check(source, from);
    const nameOf = (key: TomlString) => readPieces(source, piecesOf(source, key));
    return byFields(options, (root) => {
      const spans: Span[] = [];
      for (const string of tomlStrings(source, from, root, nameOf)) {
        for (const span of valueSpans(source, piecesOf(source, string))) spans.push(span);
      }
      return { spans };
    });
  },
};

/** The parser, which has no positions but for its errors, says what is valid, and how deep it may be nested. */
function check(source: string, from: number): void {
  const text = source.slice(from);
  try {
    validate(text);
  } catch (error) {
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.split('\n', 1).join('').replace('Invalid TOML document', 'TOML');
    throw sourceError(source, from + offsetOf(text, error), what);
  }
}

function offsetOf(text: string, { line, column }: TomlError): number {
  let lineStart = 0;
  for (let n = 1; n < line; n++) lineStart = text.indexOf('\n', lineStart) + 1;
  return lineStart + column - 1;
}

const ESCAPES: Escapes = {
  named: { b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t' },
  digits: { x: 2, u: 4, U: 8 },
  lineEnd: /[ \t]*\r?\n[ \t\r\n]*/y,
};

/** Nothing can be escaped in a literal string, so nothing that would need it may come in. */
const LITERAL: Spelling = {
  admits: (written, original) => quotesIn(written) <= quotesIn(original) && !written.includes("'''"),
};

function quotesIn(text: string): number {
  return text.split("'").length;
}

function piecesOf(source: string, { start, end, width }: TomlString): Piece[] {
  const inner = { start: start + width, end: end - width };
  if (source.charAt(start) === "'") return [{ ...inner, spelling: LITERAL }];
  const pieces = cutEscapes(source, inner.start, inner.end, ESCAPES);
  const spelled = spelledPieces(pieces, source.slice(inner.start, inner.end), '"');
  return width === 1 ? spelled : lineBound(source, spelled.map(guarded));
}

/** The quotes that stand bare in a string of many lines must not come together and end it. */
function guarded(piece: Piece): Piece {
  return { ...piece, spelling: { ...piece.spelling, admits: (written) => !written.includes('"""') } };
}
