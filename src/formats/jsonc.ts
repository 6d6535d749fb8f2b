import type { Format } from '../types.js';
import { createFields } from './common/fields.js';
import { jsonProse } from './json/scanned-prose.js';

/**
 * JSON with comments and trailing commas: string values are prose, keys are not. `fields` are JSON pointers with `*` and `**`, as `Fields` has them;
 * default: all.
 *
 * @example clean('{"name": "علي"}', { format: jsonc }); // '{"name": "علی"}'
 */
export const jsonc: Format = {
  id: 'jsonc',
  read: (source, options) => jsonProse(source, 'jsonc', createFields(options?.fields)),
};
