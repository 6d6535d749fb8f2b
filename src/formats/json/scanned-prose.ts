import type { Prose } from '../../types.js';
import type { Fields } from '../common/fields.js';
import { proseOf } from './prose.js';
import { scannedTokens } from './scanned-tokens.js';

/**
 * The prose of a text in JSON, or in JSON with comments: its string values that are chosen. A blank source has none.
 *
 * @param from as in `proseOf`
 * @throws SourceError where the source is not of the grammar of `mode`
 */
export function jsonProse(source: string, mode: 'json' | 'jsonc', fields: Fields, from = 0): Prose {
  return proseOf(scannedTokens(source, mode), source, mode, fields, from);
}
