import type { Format } from '../types.js';
import { PHP } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * PHP: the comments. Not the HTML around it, and no heredoc. What in them is no prose is left alone, as in `js`. Options:
 * `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('<?php x(); // علي', { format: php }); // '<?php x(); // علی'
 */
export const php: Format = sourceFormat(PHP);
