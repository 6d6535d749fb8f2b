import * as parser from 'jsonc-parser';
import { matchEnd } from '../common/sticky.js';
import { textStart } from '../common/text-start.js';
import { endsEarly, faultOfString, unexpected } from './names.js';
import type { JsonToken } from './tokens.js';

/** Node takes the parser for a module of one thing, a bundler for one of many. */
const { createScanner } = parser.default ?? parser;

/**
 * The tokens of JSON, which has no comments, or JSONC, without its comments.
 *
 * @throws SourceError at what is no token in `mode`
 */
export function* scannedTokens(source: string, mode: 'json' | 'jsonc'): Generator<JsonToken> {
  const from = textStart(source);
  const scanner = createScanner(source.slice(from));
  for (let kind: number = scanner.scan(); kind !== END; kind = scanner.scan()) {
    if (kind === LINE_BREAK || kind === BLANKS) continue;
    const start = from + scanner.getTokenOffset();
    const end = start + scanner.getTokenLength();
    const type = TYPES[kind];
    const isComment = kind === LINE_COMMENT || kind === BLOCK_COMMENT;
    if (Number(scanner.getTokenError()) !== 0) throw faultOf(source, start, end, type, mode);
    if (isComment && mode === 'jsonc') continue;
    if (!type) throw unexpected(source, start, mode);
    yield { type, start, end };
  }
}

// The values of the parser's SyntaxKind, a const enum that isolated modules cannot read.
const TYPES: readonly (JsonToken['type'] | undefined)[] = [
  undefined,
  'LBrace',
  'RBrace',
  'LBracket',
  'RBracket',
  'Comma',
  'Colon',
  'Null',
  'Boolean',
  'Boolean',
  'String',
  'Number',
];
const LINE_COMMENT = 12;
const BLOCK_COMMENT = 13;
const LINE_BREAK = 14;
const BLANKS = 15;
const END = 17;

/** What is wrong with a token that the scanner has found a fault in. */
function faultOf(
  source: string,
  start: number,
  end: number,
  type: JsonToken['type'] | undefined,
  mode: 'json' | 'jsonc',
) {
  if (type !== 'String') return unexpected(source, end, mode);
  const isOpen = source.startsWith('\n', end) || source.startsWith('\r', end);
  const fault = faultOfString(source, start, isOpen ? end + 1 : end, mode);
  if (fault) return fault;
  const bad = badEscape(source, start, end);
  return bad < 0 ? endsEarly(source, mode) : unexpected(source, bad, mode);
}

function badEscape(source: string, start: number, end: number): number {
  for (let at = source.indexOf('\\', start); at >= 0 && at < end; ) {
    const end = matchEnd(ESCAPE, source, at);
    if (end < 0) return at + 1 < source.length ? at : -1;
    at = source.indexOf('\\', end);
  }
  return -1;
}

const ESCAPE = /\\(?:["\\/bfnrt]|u[\da-fA-F]{4})/y;
