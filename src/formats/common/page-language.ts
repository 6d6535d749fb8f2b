import type { Prose } from '../../types.js';
import { speaksPersian } from './persian.js';

/** What the language tag of an element says, undefined for nothing: the element speaks as the one around it does. */
export type Speaks = (element: string, language: string | undefined) => boolean | undefined;

/**
 * The prose of a page of HTML. Editors and scaffolds put `en` on every page that they make: on the element of the whole
 * page it says nothing, if the text is Persian. What else is said of a page, and `en` inside of it, is meant.
 */
export function proseOfPage(source: string, read: (speaks: Speaks) => Prose): Prose {
  let isDoubted = false;
  const prose = read((element, language) => {
    const speaks = speaksPersian(language);
    if (speaks !== false || !PAGE.has(element) || !/^en(?![a-z])/i.test(language ?? '')) return speaks;
    isDoubted = true;
    return undefined;
  });
  return isDoubted && !isInPersian(source, prose) ? read((_, language) => speaksPersian(language)) : prose;
}

const PAGE: ReadonlySet<string> = new Set(['html', 'head', 'body']);

/** Whether a third of the letters are of Arabic script: names and addresses in Latin ones are many in Persian pages too. */
function isInPersian(source: string, { spans }: Prose): boolean {
  let persian = 0;
  let latin = 0;
  for (const { start, end, text } of spans) {
    const read = text ?? source.slice(start, end);
    for (let at = 0; at < read.length; at++) {
      const code = read.charCodeAt(at);
      const small = code | 0x20;
      if (code >= 0x621 && code <= 0x6d3) persian++;
      else if (small >= 0x61 && small <= 0x7a) latin++;
    }
  }
  return persian * 2 >= latin;
}
