import type { Format } from '../types.js';
import { PY } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * Python: the comments and docstrings. Not raw strings and bytes. What in them is no prose is left alone, as in `js`.
 * Options: `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x()  # علي', { format: py }); // 'x()  # علی'
 */
export const py: Format = sourceFormat(PY);
