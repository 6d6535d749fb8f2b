import type { Format } from '../types.js';
import { RS } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * Rust: the comments. Not raw strings and bytes. What in them is no prose is left alone, as in `js`. Options: `strings`,
 * as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x(); // علي', { format: rs }); // 'x(); // علی'
 */
export const rs: Format = sourceFormat(RS);
