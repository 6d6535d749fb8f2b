import type { Gap } from '../../types.js';

/** How an element parts the words around its tags: inline markup does not, what replaces a word stands for one. */
export function gapOf(name: string): Gap {
  if (INLINE.has(name)) return 'seam';
  return REPLACED.has(name) ? 'object' : 'break';
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

const REPLACED = words(
  'audio button canvas code data embed iframe img input kbd label math meter object output picture pre progress samp ' +
    'select svg time tt var video',
);

const OPAQUE = words(
  'script style code pre kbd samp tt var math svg template noscript iframe noembed noframes object canvas xmp plaintext ' +
    'listing textarea',
);

const VOID = words('area base br col embed hr img input link meta param source track wbr');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
