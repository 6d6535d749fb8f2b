import type { Prose, Span } from '../types.js';
import { cutEscapes, type Escapes, readPieces, spelledPieces } from './escapes.js';
import type { Fields } from './fields.js';
import { type JsonMode, type JsonToken, jsonTokens, NAMES } from './json-tokens.js';
import { sourceError } from './source-error.js';
import { valueSpans } from './value-spans.js';

/**
 * The prose of a JSON text: its string values that are chosen. A blank source has none.
 *
 * @throws SourceError where the source is not of the grammar of `mode`
 */
export function jsonProse(source: string, mode: JsonMode, fields: Fields): Prose {
  const spans: Span[] = [];
  const walk = createWalk(source, mode, fields, (token) => {
    for (const span of stringSpans(source, token)) spans.push(span);
  });
  const tokens = jsonTokens(source, mode);
  for (const token of tokens) walk.take(token);
  if (tokens.length > 0) walk.end();
  return { spans };
}

/** An object or a list that is open. */
interface Open {
  readonly close: 'RBrace' | 'RBracket';
  readonly fields: Fields;
  /** The key of the value to come. */
  key: string | number;
}

type Awaited = 'value' | 'key' | 'colon' | 'comma' | 'end';

const AWAITED = {
  value: 'a value',
  key: 'a key',
  colon: '":"',
  comma: '"," or a closing bracket',
  end: 'nothing more',
} as const satisfies Record<Awaited, string>;

/** The grammar, token by token, with a stack of its own: any depth will do. `found` is given the chosen strings. */
function createWalk(source: string, mode: JsonMode, root: Fields, found: (token: JsonToken) => void) {
  const stack: Open[] = [];
  let top: Open | undefined;
  let awaited: Awaited = 'value';
  let mayClose = false;

  function take(token: JsonToken): void {
    if (mayClose && token.type === top?.close) {
      stack.pop();
      afterValue();
    } else if (awaited === 'value') takeValue(token);
    else if (awaited === 'key' && KEYS[mode].has(token.type)) takeKey(token);
    else if (awaited === 'colon' && token.type === 'Colon') expect('value', false);
    else if (awaited === 'comma' && token.type === 'Comma') expect(nextOf(top), mode !== 'json');
    else fail(token.start);
  }

  function takeValue(token: JsonToken): void {
    if (token.type === 'LBrace') push('RBrace');
    else if (token.type === 'LBracket') push('RBracket');
    else if (SCALARS.has(token.type)) {
      if (token.type === 'String' && fieldsHere().chosen) found(token);
      afterValue();
    } else fail(token.start);
  }

  function takeKey(token: JsonToken): void {
    if (top) top.key = keyOf(source, token);
    expect('colon', false);
  }

  function push(close: Open['close']): void {
    top = { close, fields: fieldsHere(), key: 0 };
    stack.push(top);
    expect(nextOf(top), true);
  }

  function afterValue(): void {
    top = stack.at(-1);
    if (typeof top?.key === 'number') top.key++;
    expect(top ? 'comma' : 'end', true);
  }

  function expect(what: Awaited, orClose: boolean): void {
    awaited = what;
    mayClose = orClose;
  }

  function fieldsHere(): Fields {
    return top ? top.fields.at(top.key) : root;
  }

  function fail(offset: number): never {
    throw sourceError(source, offset, `${NAMES[mode]}: expected ${AWAITED[awaited]}`);
  }

  function end(): void {
    if (awaited !== 'end') throw sourceError(source, source.length, `${NAMES[mode]}: the source ends too early`);
  }

  return { take, end };
}

const SCALARS: ReadonlySet<string> = new Set(['String', 'Number', 'Boolean', 'Null']);
const QUOTED: ReadonlySet<string> = new Set(['String']);
/** In JSON5, words that are values elsewhere are keys too. */
const NAMED: ReadonlySet<string> = new Set(['String', 'Identifier', 'Boolean', 'Null']);
const KEYS = { json: QUOTED, jsonc: QUOTED, json5: NAMED } as const satisfies Record<JsonMode, ReadonlySet<string>>;

function nextOf(open: Open | undefined): Awaited {
  return open?.close === 'RBrace' ? 'key' : 'value';
}

/** Strict JSON has no escape but some of these; the tokenizer has seen to that. */
const ESCAPES: Escapes = {
  named: { b: '\b', f: '\f', n: '\n', r: '\r', t: '\t', v: '\v', 0: '\0' },
  digits: { x: 2, u: 4 },
  lineEnd: /\r\n|[\n\r\u2028\u2029]/y,
};

function keyOf(source: string, { type, start, end }: JsonToken): string {
  const inner = type === 'String' ? 1 : 0;
  return readPieces(source, cutEscapes(source, start + inner, end - inner, ESCAPES));
}

function stringSpans(source: string, { start, end }: JsonToken): Span[] {
  const quote = source.charAt(start) === "'" ? "'" : '"';
  const pieces = cutEscapes(source, start + 1, end - 1, ESCAPES);
  return valueSpans(source, spelledPieces(pieces, source.slice(start + 1, end - 1), quote));
}
