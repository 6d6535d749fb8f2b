import type { Format } from '../types.js';
import { byFields } from './common/fields.js';
import { jsonProse } from './json/scanned-prose.js';

/**
 * JSON with comments and trailing commas: string values are prose, keys are not. `fields` are JSON pointers with `*` and `**`, as `Fields` has them;
 * default: all.
 *
 * @example clean('{"name": "علي"}', { format: jsonc }); // '{"name": "علی"}'
 */
export const jsonc: Format = {
  id: 'jsonc',
  read: (source, options) => byFields(options, (root) => jsonProse(source, 'jsonc', root)),
};
