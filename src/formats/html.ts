import type { Format } from '../types.js';
import type { Delimiters } from './html/expressions.js';
import { readMarkup } from './html/markup.js';

/**
 * HTML, and the templates of Jinja, Django, Liquid, Twig, Blade, ERB and PHP, whose expressions are left alone.
 *
 * Prose is text, and the attributes `title`, `alt`, `placeholder`, `aria-label` and the `content` of descriptions; not
 * what stands in script, style, code, pre, kbd, samp, textarea, svg and math, nor in an element with
 * `translate="no"`, or with a `lang` other than Persian. No source is rejected. Options: none.
 *
 * @example clean('<p title="كتاب">علي</p>', { format: html }); // '<p title="کتاب">علی</p>'
 */
export const html: Format = {
  id: 'html',
  read: (source) => readMarkup(source, { expressions: DELIMITERS, selfCloses: false }),
};

/** What a directive of Blade is called with on its line: `@lang('…')`. Brackets in it may hold others, but no third. */
const CALL = /(?<![\w@.])@[a-z]{2,20}\((?:[^()\n'"]|'[^'\n]*'|"[^"\n]*"|\((?:[^()\n'"]|'[^'\n]*'|"[^"\n]*")*\))*\)/;

const DELIMITERS: Delimiters = [
  ['{{', '}}'],
  ['{!!', '!!}'],
  ['{%', '%}'],
  ['{#', '#}'],
  ['<%', '%>'],
  ['<?', '?>'],
  CALL,
];
