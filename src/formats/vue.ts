import type { Format } from '../types.js';
import { readMarkup } from './html/markup.js';

/**
 * Components of Vue: the static text of the template, as in HTML. Scripts, styles, other blocks and what stands in
 * `{{ }}` are code. Options: none.
 *
 * @example clean('<template><p>{{ علي }} علي</p></template>', { format: vue }); // '<template><p>{{ علي }} علی</p></template>'
 */
export const vue: Format = {
  id: 'vue',
  read: (source) => readMarkup(source, { expressions: [['{{', '}}']], selfCloses: true, root: 'template' }),
};
