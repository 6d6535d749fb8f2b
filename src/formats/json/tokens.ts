import { type TokenType, tokenize } from '@humanwhocodes/momoa';
import { BOM } from '../../text/chars.js';
import { sourceError } from '../common/source-error.js';

export type JsonMode = 'json' | 'jsonc' | 'json5';

export interface JsonToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a JSON text, without its comments.
 *
 * @throws SourceError at what is no token in `mode`
 */
export function jsonTokens(source: string, mode: JsonMode): JsonToken[] {
  const from = source.startsWith(BOM) ? BOM.length : 0;
  const tokens = tokenized(source, from, mode)
    .filter(({ type }) => type !== 'LineComment' && type !== 'BlockComment')
    .map(({ type, loc }) => ({ type, start: loc.start.offset + from, end: loc.end.offset + from }));
  for (const token of tokens) if (token.type === 'String') checkString(source, token, mode);
  return tokens;
}

function tokenized(source: string, from: number, mode: JsonMode) {
  try {
    return tokenize(source.slice(from), { mode });
  } catch (error) {
    if (!(error instanceof Error && 'offset' in error && typeof error.offset === 'number')) throw error;
    const offset = from + error.offset;
    const char = source.codePointAt(offset);
    if (char === undefined) throw sourceError(source, offset, `${NAMES[mode]}: the source ends too early`);
    const comments = mode === 'json' && char === SLASH ? '; comments are read by `--as jsonc`' : '';
    throw sourceError(source, offset, `${NAMES[mode]}: unexpected ${describe(char)}${comments}`);
  }
}

/** The names of the grammars in messages. */
export const NAMES = { json: 'JSON', jsonc: 'JSONC', json5: 'JSON5' } as const satisfies Record<JsonMode, string>;

const SLASH = 0x2f;

function describe(char: number): string {
  const name = `U+${char.toString(16).toUpperCase().padStart(4, '0')}`;
  return char > 0x20 && char < 0x7f ? `"${String.fromCodePoint(char)}"` : name;
}

/** The tokenizer lets control characters into strings, and so lets a string without its closing quote run on. */
function checkString(source: string, { start, end }: JsonToken, mode: JsonMode): void {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit >= 0x20) {
      if (unit === BACKSLASH) at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    } else if (unit === 0x0a || unit === 0x0d) {
      throw sourceError(source, at, `${NAMES[mode]}: a string is not closed on its line`);
    } else if (mode !== 'json5') {
      throw sourceError(source, at, `${NAMES[mode]}: bare control character ${describe(unit)} in a string`);
    }
  }
}

const BACKSLASH = 0x5c;
