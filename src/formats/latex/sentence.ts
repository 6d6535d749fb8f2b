import { hasPersianLetters } from '../common/persian-letters.js';

/**
 * Whether a text reads as a Persian sentence or a part of one, and not as a name: two words at least, or one beside an
 * object; no key with its value, no list of single words, no path, no file, nothing like `fig:` before it.
 */
export function readsAsSentence(text: string): boolean {
  if (text.includes('=') || NAME.test(text) || isList(text)) return false;
  const words = wordsIn(text);
  return words > 1 || (words === 1 && text.includes('\ufffc'));
}

/** The words with Persian letters in a text. A ZWNJ may be the mended form of a blank. */
export function wordsIn(text: string): number {
  return text.split(/[\s\u200c]+/).filter(hasPersianLetters).length;
}

/** Whether single words stand between commas. */
function isList(text: string): boolean {
  const parts = text.split(',');
  return parts.length > 1 && parts.every((part) => /^\s*[^\s\u200c]+\s*$/.test(part));
}

/** Where blanks may stand does not matter, or a mended text would read otherwise. */
const NAME = new RegExp(
  [
    /^\s*[a-z]+\s*:/,
    /^\s*[a-z.~][a-z._~-]*\s*\//,
    /\.(?:png|jpe?g|pdf|eps|svg|gif|tex|bib|sty|cls|[ot]tf|txt|csv|mp4|html?)\s*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
