import type { Format } from '../types.js';
import { byFields } from './common/fields.js';
import { json5Tokens } from './json/json5-tokens.js';
import { proseOf } from './json/prose.js';

/**
 * JSON5: string values are prose, keys are not. Options: `fields`, JSON pointers with `*` and `**`, as `FormatOptions`
 * has them; default: all values.
 *
 * @example clean('{"name": "علي"}', { format: json5 }); // '{"name": "علی"}'
 */
export const json5: Format = {
  id: 'json5',
  read: (source, options) => byFields(options, (root) => proseOf(json5Tokens(source), source, 'json5', root)),
};
