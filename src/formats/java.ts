import type { Format } from '../types.js';
import { JAVA } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * Java: the comments. What in them is no prose is left alone, as in `js`. Options: `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x(); // علي', { format: java }); // 'x(); // علی'
 */
export const java: Format = sourceFormat(JAVA);
