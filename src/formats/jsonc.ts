import type { Format } from '../types.js';
import { byFields } from './common/fields.js';
import { jsonProse } from './json/scanned-prose.js';

/**
 * JSON with comments and trailing commas: string values are prose, keys are not. Options: `fields`, JSON pointers with
 * `*` and `**`, as `FormatOptions` has them; default: all values.
 *
 * @example clean('{"name": "علي"}', { format: jsonc }); // '{"name": "علی"}'
 */
export const jsonc: Format = {
  id: 'jsonc',
  read: (source, options) => byFields(options, (root) => jsonProse(source, 'jsonc', root)),
};
