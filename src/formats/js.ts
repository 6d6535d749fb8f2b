import type { Format } from '../types.js';
import { JS } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * JavaScript (.js, .jsx, .mjs, .cjs): the comments. Not the text between tags of JSX. What in them is code, a tag, a
 * directive or another language is left alone. Options: `strings` takes also the strings that hold a Persian word.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x(); // علي', { format: js }); // 'x(); // علی'
 */
export const js: Format = sourceFormat(JS);
