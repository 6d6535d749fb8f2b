import type { Format } from '../types.js';
import { byFields } from './common/fields.js';
import { jsonProse } from './json/scanned-prose.js';

/**
 * JSON: string values are prose, keys are not. Options: `fields`, JSON pointers with `*` and `**`, as `FormatOptions`
 * has them; default: all values.
 *
 * @example clean('{"name": "علي"}', { format: json }); // '{"name": "علی"}'
 */
export const json: Format = {
  id: 'json',
  read: (source, options) => byFields(options, (root) => jsonProse(source, 'json', root)),
};
