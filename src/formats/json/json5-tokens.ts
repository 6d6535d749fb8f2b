import { tokenize } from '@humanwhocodes/momoa';
import { textStart } from '../common/text-start.js';
import { faultOfString, unexpected } from './names.js';
import type { JsonToken } from './tokens.js';

/**
 * The tokens of JSON5, without comments.
 *
 * @throws SourceError at what is no token
 */
export function* json5Tokens(source: string): Generator<JsonToken> {
  const from = textStart(source);
  for (const { type, loc } of tokenized(source, from)) {
    if (type === 'LineComment' || type === 'BlockComment') continue;
    const [start, end] = [loc.start.offset + from, loc.end.offset + from];
    // The tokenizer lets control characters into strings, and so lets a string without its closing quote run on.
    const fault = type === 'String' ? faultOfString(source, start, end, 'json5') : undefined;
    if (fault) throw fault;
    yield { type, start, end };
  }
}

function tokenized(source: string, from: number) {
  try {
    // The tokenizer never comes to an end of a backslash that is the last of a string and of the source.
    return tokenize(`${source.slice(from)}\n`, { mode: 'json5' });
  } catch (error) {
    if (!(error instanceof Error && 'offset' in error && typeof error.offset === 'number')) throw error;
    throw unexpected(source, from + error.offset, 'json5');
  }
}
