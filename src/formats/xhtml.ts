import type { Format, Gap } from '../types.js';
import { CHARACTER_NAMES } from './common/character-names.js';
import { maybePersian } from './common/persian.js';
import { type Role, xmlProse } from './xml/prose.js';
import { localName, type Names, type XmlTag } from './xml/walk.js';

/**
 * A page of an e-book. It is read as the XML that it is: as HTML, `<title/>` would swallow the page. Prose is its text,
 * but for code, formulas, drawings, what is not to be translated and what is said to be in another language. Options:
 * none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<html><body><p>علي</p></body></html>', { format: xhtml }); // '<html><body><p>علی</p></body></html>'
 */
export const xhtml: Format = {
  id: 'xhtml',
  read: (source) => xmlProse(source, roleOf, namesIn(source)),
};

function roleOf(tag: XmlTag): Role {
  const name = localName(tag.name).toLowerCase();
  const gap = gapOf(name);
  const opaque = OPAQUE.has(name) || tag.attributes.translate === 'no' || isForeign(name, tag);
  return opaque ? { gap: gap === 'seam' ? 'object' : gap, skips: true } : { gap, reads: true };
}

/** Editors put `en` on every page that they make; what else is said of a whole page is meant. */
function isForeign(name: string, { attributes }: XmlTag): boolean {
  const language = attributes['xml:lang'] ?? attributes.lang;
  return !maybePersian(language) && !(PAGE.has(name) && language?.toLowerCase().startsWith('en'));
}

const PAGE = words('html head body');

/** The page's document type declares the names of HTML, in a file that is not in the book. */
function namesIn(source: string): Names {
  const found = [...source.matchAll(/&([A-Za-z][A-Za-z\d]*);/g)].map((match) => match[1] ?? '');
  return new Map([...found.map((name) => [name, undefined] as const), ...CHARACTER_NAMES]);
}

function gapOf(name: string): Gap {
  return INLINE.has(name) ? 'seam' : OBJECTS.has(name) ? 'object' : 'break';
}

const INLINE = words(
  'a abbr acronym b bdi bdo big cite del dfn em font i ins mark q s small span strong sub sup u wbr',
);
const OBJECTS = words('img code kbd samp tt var math svg object audio video input button ruby');
const OPAQUE = words('script style code pre kbd samp tt var math svg object iframe ruby textarea');

function words(list: string): ReadonlySet<string> {
  return new Set(list.split(' '));
}
