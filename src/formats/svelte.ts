import type { Format } from '../types.js';
import { readMarkup } from './html/markup.js';

/**
 * Components of Svelte: the static text of the markup, as in HTML. Scripts, styles and what stands in braces are code.
 * Options: none.
 *
 * @example clean('<p>{علي} علي</p>', { format: svelte }); // '<p>{علي} علی</p>'
 */
export const svelte: Format = {
  id: 'svelte',
  read: (source) => readMarkup(source, { expressions: [['{', '']], selfCloses: true }),
};
