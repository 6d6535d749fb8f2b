import type { LatexToken } from './tokens.js';

/** A source with its tokens. */
export interface Tokenized {
  readonly source: string;
  readonly tokens: readonly LatexToken[];
}
