import type { Format } from '../types.js';
import { SH } from './source/languages.js';
import { sourceFormat } from './source/source-format.js';

/**
 * Shell scripts (.sh, .bash, .zsh): the comments. No heredoc. What in them is no prose is left alone, as in `js`. Options:
 * `strings`, as there.
 *
 * @throws SourceError for a comment or a string without an end
 * @example clean('x # علي', { format: sh }); // 'x # علی'
 */
export const sh: Format = sourceFormat(SH);
