import type { Gap } from '../../types.js';

/** How an element parts the words around its tags. One that is not known may show anything: it stands for a word. */
export function gapOf(name: string): Gap {
  if (INLINE.has(name)) return 'seam';
  return BLOCKS.has(name) ? 'break' : 'object';
}

/** Whether what an element holds is code or data, never prose. */
export function isOpaque(name: string): boolean {
  return OPAQUE.has(name);
}

/** Whether an element has no end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

const INLINE = words(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins mark nobr q rb ruby s small span strike strong sub sup u wbr',
);

const BLOCKS = words(
  'address article aside base blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html legend li link main ' +
    'menu meta nav noscript ol optgroup option p script search section select style summary table tbody td template ' +
    'tfoot th thead title tr ul',
);

const OPAQUE = words(
  'script style code pre kbd samp tt var math svg iframe noembed noframes object canvas xmp plaintext listing textarea',
);

const VOID = words('area base br col embed hr img input link meta param source track wbr');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
