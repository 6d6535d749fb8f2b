import { TomlError, parse as validate } from 'smol-toml';
import { type AST, ParseError, parseTOML } from 'toml-eslint-parser';
import { BOM } from '../text/chars.js';
import type { Format, Span, Spelling } from '../types.js';
import { cutEscapes, type Escapes, type Piece, spelledPieces } from './escapes.js';
import { createFields, type Fields } from './fields.js';
import { sourceError } from './source-error.js';
import { valueSpans } from './value-spans.js';

/**
 * TOML: string values are prose, keys, dates and comments are not. `fields` are JSON pointers with `*` and `**`, as
 * `Fields` has them; default: all.
 *
 * @example clean('name = "علي"', { format: toml }); // 'name = "علی"'
 */
export const toml: Format = {
  id: 'toml',
  read(source, options) {
    const base = source.startsWith(BOM) ? BOM.length : 0;
    const spans: Span[] = [];
    for (const { start, end } of chosenStrings(parse(source, base), createFields(options?.fields))) {
      for (const span of stringSpans(source, start + base, end + base)) spans.push(span);
    }
    return { spans };
  },
};

/**
 * The table of the whole source. One parser has positions but recurses until the stack ends; the other, which has a
 * limit of depth, goes before it and has the say on what is valid.
 */
function parse(source: string, base: number): AST.TOMLTopLevelTable {
  const text = source.slice(base);
  try {
    validate(text);
    return parseTOML(text, { tomlVersion: '1.1' }).body[0];
  } catch (error) {
    if (error instanceof ParseError) throw sourceError(source, base + error.index, `TOML: ${error.message}`);
    if (!(error instanceof TomlError)) throw error;
    const what = error.message.split('\n', 1).join('').replace('Invalid TOML document', 'TOML');
    throw sourceError(source, base + offsetOf(text, error), what);
  }
}

function offsetOf(text: string, { line, column }: TomlError): number {
  let lineStart = 0;
  for (let n = 1; n < line; n++) lineStart = text.indexOf('\n', lineStart) + 1;
  return lineStart + column - 1;
}

interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The string values, quotes included, in their order. */
function chosenStrings(table: AST.TOMLTopLevelTable, root: Fields): Stretch[] {
  const strings: Stretch[] = [];
  const stack: { node: AST.TOMLTable | AST.TOMLKeyValue | AST.TOMLContentNode; fields: Fields }[] = [];
  push(table.body, () => root);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, fields } = top;
    if (node.type === 'TOMLTable') push(node.body, () => node.resolvedKey.reduce(at, fields));
    else if (node.type === 'TOMLKeyValue') push([node.value], () => node.key.keys.map(nameOf).reduce(at, fields));
    else if (node.type === 'TOMLInlineTable') push(node.body, () => fields);
    else if (node.type === 'TOMLArray') push(node.elements, (index) => fields.at(index));
    else if (node.kind === 'string' && fields.chosen) strings.push({ start: node.range[0], end: node.range[1] });
  }
  return strings;

  /** The last goes in first, so that the first comes out first. */
  function push(nodes: readonly (typeof stack)[number]['node'][], fieldsOf: (index: number) => Fields): void {
    for (let index = nodes.length - 1; index >= 0; index--) {
      const node = nodes[index];
      if (node) stack.push({ node, fields: fieldsOf(index) });
    }
  }
}

function at(fields: Fields, key: string | number): Fields {
  return fields.at(key);
}

function nameOf(key: AST.TOMLBare | AST.TOMLQuoted): string {
  return key.type === 'TOMLBare' ? key.name : key.value;
}

const ESCAPES: Escapes = {
  named: { b: '\b', e: '\x1b', f: '\f', n: '\n', r: '\r', t: '\t' },
  digits: { x: 2, u: 4, U: 8 },
  lineEnd: /[ \t]*\r?\n[ \t\r\n]*/y,
};

/** Nothing can be escaped in a literal string, so nothing that would need it may come in. */
const LITERAL: Spelling = {
  admits: (written, original) => quotesOf(written) <= quotesOf(original) && !written.includes("'''"),
};

function quotesOf(text: string): number {
  return text.split("'").length;
}

function stringSpans(source: string, start: number, end: number): Span[] {
  const quote = source.charAt(start);
  const isMultiline = source.startsWith(quote.repeat(3), start) && end - start >= 6;
  const width = isMultiline ? 3 : 1;
  const inner = { start: start + width, end: end - width };
  if (quote === "'") return valueSpans(source, [{ ...inner, spelling: LITERAL }]);
  const pieces = cutEscapes(source, inner.start, inner.end, ESCAPES);
  return valueSpans(source, spelledPieces(pieces, source.slice(inner.start, inner.end), '"').map(guarded));
}

/** The quotes that stand bare in a multi-line string must not come together and end it. */
function guarded(piece: Piece): Piece {
  return { ...piece, spelling: { ...piece.spelling, admits: (written) => !written.includes('"""') } };
}
