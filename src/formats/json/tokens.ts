import type { TokenType } from '@humanwhocodes/momoa';

export type JsonMode = 'json' | 'jsonc' | 'json5';

/** A token of a JSON text. They come one by one: a large text has more of them than it has bytes to spare. */
export interface JsonToken {
  readonly type: TokenType;
  readonly start: number;
  readonly end: number;
}
