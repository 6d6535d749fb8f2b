import type { Gap } from '../../types.js';
import { wordsOf } from './words-of.js';

/** How an element of HTML parts the words around its tags, as who reads the page sees it; undefined for other names. */
export function gapOfElement(name: string): Gap | undefined {
  return GAPS.get(name);
}

/** The same for an element of a page. One that is not known may show anything: it stands for a word. */
export function gapInPage(name: string): Gap {
  return GAPS.get(name) ?? 'object';
}

/** Whether what an element holds is code or data, never prose. */
export function isOpaque(name: string): boolean {
  return OPAQUE.has(name);
}

/** Whether an element has no end tag. */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** Whether an element shows nothing where it stands. */
export function isUnseen(name: string): boolean {
  return UNSEEN.has(name);
}

const UNSEEN = wordsOf('base head link meta noscript script style template title');

const OPAQUE = wordsOf(
  'script style code pre kbd samp tt var math svg iframe noembed noframes object canvas xmp plaintext listing textarea',
);

const VOID = wordsOf('area base br col embed hr img input link meta param source track wbr');

const INLINE = wordsOf(
  'a abbr acronym b bdi bdo big cite data del dfn em font i ins label mark nobr output q rb ruby s small span strike ' +
    'strong sub sup time u wbr',
);

const BLOCKS = wordsOf(
  'address article aside blockquote body br caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 header hgroup hr html legend li listing main menu ' +
    'nav ol optgroup option p plaintext pre search section select summary table tbody td tfoot th thead tr ul xmp',
);

/** What a ruby says of a word stands beside it. */
const OBJECTS = wordsOf(
  'audio button canvas code embed iframe img input kbd math meter object picture progress rp rt rtc samp svg textarea ' +
    'tt var video',
);

const GAPS: ReadonlyMap<string, Gap> = new Map([
  ...gaps(INLINE, 'seam'),
  ...gaps(BLOCKS, 'break'),
  ...gaps(UNSEEN, 'break'),
  ...gaps(OBJECTS, 'object'),
]);

function gaps(names: ReadonlySet<string>, gap: Gap): readonly (readonly [name: string, gap: Gap])[] {
  return [...names].map((name) => [name, gap]);
}
