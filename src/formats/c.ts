import type { Format } from '../types.js';
import { C } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * C and C++ (.c, .h, .cc, .cpp …): the comments. Not raw strings. What in them is no prose is left alone, as in `js`.
 * Options: `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x(); // علي', { format: c }); // 'x(); // علی'
 */
export const c: Format = sourceFormat(C);
