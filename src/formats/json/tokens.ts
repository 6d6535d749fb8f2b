import type { TokenType } from '@humanwhocodes/momoa';
import { json5Tokens } from './json5-tokens.js';
import { scannedTokens } from './scanned-tokens.js';

export type JsonMode = 'json' | 'jsonc' | 'json5';

export interface JsonToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
}

/**
 * The tokens of a JSON text, without its comments, one by one: a large text has more of them than it has bytes to spare.
 *
 * @throws SourceError at what is no token in `mode`
 */
export function jsonTokens(source: string, mode: JsonMode): Iterable<JsonToken> {
  return mode === 'json5' ? json5Tokens(source) : scannedTokens(source, mode);
}
