import type { Format, Prose } from '../types.js';
import { CHARACTER_NAMES } from './common/character-names.js';
import { gapInPage, isOpaque } from './common/html-elements.js';
import { proseOfPage, type Speaks } from './common/page-language.js';
import { isProseAttribute } from './html/attributes.js';
import { type Role, xmlProse } from './xml/prose.js';
import { localName, type Names, type XmlTag } from './xml/walk.js';

/**
 * A page of an e-book. It is read as the XML that it is: as HTML, `<title/>` would swallow the page. Prose is its text
 * and the attributes that HTML's is, but for code, formulas, drawings, what is not to be translated and what is said to
 * be in another language. Options: none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<html><body><p>علي</p></body></html>', { format: xhtml }); // '<html><body><p>علی</p></body></html>'
 */
export const xhtml: Format = {
  id: 'xhtml',
  read: (source) => proseOfPage(source, (speaks) => readPage(source, speaks)),
};

function readPage(source: string, speaks: Speaks): Prose {
  /** Of each element that is open, whether it is in Persian. */
  const persian: boolean[] = [];
  const roleOf = (tag: XmlTag, parents: readonly string[]): Role => {
    const { attributes } = tag;
    const name = localName(tag.name).toLowerCase();
    const isPersian = speaks(name, attributes['xml:lang'] ?? attributes.lang) ?? persian[parents.length - 1] ?? true;
    persian.length = parents.length;
    persian.push(isPersian);
    const gap = gapInPage(name);
    const aside = gap === 'seam' ? 'object' : gap;
    if (attributes.translate === 'no') return { gap: aside, skips: true };
    if (!isPersian) return { gap: aside, skips: isOpaque(name) };
    const read = Object.keys(attributes).filter((key) => isProseAttribute(key, name, (other) => attributes[other]));
    return isOpaque(name) ? { gap: aside, skips: true, attributes: read } : { gap, reads: true, attributes: read };
  };
  return xmlProse(source, roleOf, namesIn(source));
}

/** The page's document type declares the names of HTML, in a file that is not in the book. */
function namesIn(source: string): Names {
  const found = [...source.matchAll(/&([A-Za-z][A-Za-z\d]*);/g)].map((match) => match[1] ?? '');
  return new Map([...found.map((name) => [name, undefined] as const), ...CHARACTER_NAMES]);
}
