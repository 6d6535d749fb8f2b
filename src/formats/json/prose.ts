import type { Prose, Span } from '../../types.js';
import { cutEscapes, type Escapes, readPieces, spelledPieces } from '../common/escapes.js';
import type { Fields } from '../common/fields.js';
import { sourceError } from '../common/source-error.js';
import { valueSpans } from '../common/value-spans.js';
import { endsEarly, NAMES } from './names.js';
import type { JsonMode, JsonToken } from './tokens.js';

/**
 * The prose of a text of a JSON grammar: its string values that are chosen. A blank source has none.
 *
 * @param tokens those of the source; its grammar brings them, so that only their scanner is loaded
 * @param from where the source stands in another one, whose spans these are to be
 * @throws SourceError where the source is not of the grammar of `mode`
 */
export function proseOf(tokens: Iterable<JsonToken>, source: string, mode: JsonMode, fields: Fields, from = 0): Prose {
  const walk = new Walk(source, mode, fields, from);
  let isBlank = true;
  for (const token of tokens) {
    walk.take(token);
    isBlank = false;
  }
  if (!isBlank) walk.end();
  return { spans: walk.spans };
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

/** The grammar, token by token, with a stack of its own: any depth will do. */
class Walk {
  /** The strings that are chosen values. */
  readonly spans: Span[] = [];
  private readonly stack: Open[] = [];
  private top: Open | undefined;
  private awaited: Awaited = 'value';
  private mayClose = false;

  constructor(
    private readonly source: string,
    private readonly mode: JsonMode,
    private readonly root: Fields,
    private readonly from: number,
  ) {}

  take(token: JsonToken): void {
    const { awaited, top } = this;
    if (this.mayClose && token.type === top?.close) {
      this.stack.pop();
      this.afterValue();
    } else if (awaited === 'value') this.takeValue(token);
    else if (awaited === 'key' && KEYS[this.mode].has(token.type)) this.takeKey(token);
    else if (awaited === 'colon' && token.type === 'Colon') this.await('value', false);
    else if (awaited === 'comma' && token.type === 'Comma') this.await(nextOf(top), this.mode !== 'json');
    else this.fail(token);
  }

  end(): void {
    if (this.awaited !== 'end') throw endsEarly(this.source, this.mode);
  }

  private takeValue(token: JsonToken): void {
    if (token.type === 'LBrace') this.push('RBrace');
    else if (token.type === 'LBracket') this.push('RBracket');
    else if (SCALARS.has(token.type)) {
      const fields = this.fields();
      if (token.type === 'String') this.takeString(token, fields);
      this.afterValue();
    } else this.fail(token);
  }

  private takeString(token: JsonToken, fields: Fields): void {
    fields.told?.(stringOf(this.source, token));
    if (!fields.chosen) return;
    for (const span of stringSpans(this.source, token, this.from)) this.spans.push(span);
  }

  private takeKey(token: JsonToken): void {
    if (this.top) this.top.key = stringOf(this.source, token);
    this.await('colon', false);
  }

  private push(close: Open['close']): void {
    this.top = { close, fields: this.fields(), key: 0 };
    this.stack.push(this.top);
    this.await(nextOf(this.top), true);
  }

  private afterValue(): void {
    this.top = this.stack.at(-1);
    if (typeof this.top?.key === 'number') this.top.key++;
    this.await(this.top ? 'comma' : 'end', true);
  }

  private await(what: Awaited, orClose: boolean): void {
    this.awaited = what;
    this.mayClose = orClose;
  }

  private fields(): Fields {
    return this.top ? this.top.fields.at(this.top.key) : this.root;
  }

  private fail({ start }: JsonToken): never {
    throw sourceError(this.source, start, `${NAMES[this.mode]}: expected ${AWAITED[this.awaited]}`);
  }
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
  runs: true,
};

/** A string or a bare word as it reads. */
function stringOf(source: string, { type, start, end }: JsonToken): string {
  const inner = type === 'String' ? 1 : 0;
  return readPieces(source, cutEscapes(source, start + inner, end - inner, ESCAPES));
}

function stringSpans(source: string, { start, end }: JsonToken, from: number): Span[] {
  const quote = source.charAt(start) === "'" ? "'" : '"';
  const pieces = cutEscapes(source, start + 1, end - 1, ESCAPES);
  return valueSpans(source, spelledPieces(pieces, source.slice(start + 1, end - 1), quote), from);
}
