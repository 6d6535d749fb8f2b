import { matchesAt } from '../common/sticky.js';
import { wordsOf } from '../common/words-of.js';
import { tagEnd, tagName } from './tag.js';

/** How a block of HTML ends: in the line that has this in it; undefined: before the next blank line. */
export interface HtmlBlock {
  readonly end: RegExp | undefined;
  /** Whether it is any tag that has a line for itself: there JSX passes for HTML, which CommonMark may not take for it. */
  readonly isLoose?: true;
}

/** The block of HTML that begins at a `<`, by CommonMark's seven conditions. */
export function htmlBlock(source: string, at: number, lineEnd: number, inParagraph: boolean): HtmlBlock | undefined {
  for (const [start, end] of MARKED) {
    if (matchesAt(start, source, at)) return { end };
  }
  const name = tagName(source, at);
  if (BLOCKS.has(name.toLowerCase())) return { end: undefined };
  if (inParagraph || name === '') return undefined; // without a name: a fragment of JSX
  const end = tagEnd(source, at, lineEnd);
  return end > 0 && source.slice(end, lineEnd).trim() === '' ? { end: undefined, isLoose: true } : undefined;
}

const MARKED = [
  [/<(?:script|pre|style|textarea)(?=[\s>]|$)/iy, /<\/(?:script|pre|style|textarea)>/i],
  [/<!--/y, /-->/],
  [/<\?/y, /\?>/],
  [/<!\[CDATA\[/y, /\]\]>/],
  [/<![a-z]/iy, />/],
] as const satisfies readonly (readonly [RegExp, RegExp])[];

const BLOCKS = wordsOf(
  'address article aside base basefont blockquote body caption center col colgroup dd details dialog dir div dl dt ' +
    'fieldset figcaption figure footer form frame frameset h1 h2 h3 h4 h5 h6 head header hr html iframe legend li ' +
    'link main menu menuitem nav noframes ol optgroup option p param search section summary table tbody td tfoot th ' +
    'thead title tr track ul',
);
