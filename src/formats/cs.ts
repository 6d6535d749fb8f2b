import type { Format } from '../types.js';
import { CS } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * C#: the comments. Not raw strings. What in them is no prose is left alone, as in `js`. Options: `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x(); // علي', { format: cs }); // 'x(); // علی'
 */
export const cs: Format = sourceFormat(CS);
