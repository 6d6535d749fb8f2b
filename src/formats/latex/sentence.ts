import { hasPersianLetters } from '../common/persian-letters.js';

/**
 * Whether a text reads as a Persian sentence or a part of one, and not as a name: two words at least with a blank
 * between them, or one beside an object; no key with its value, no list of names, no prefix as of labels, no file.
 */
export function readsAsSentence(text: string): boolean {
  if (text.includes('=') || NAME.test(text)) return false;
  const words = text.split(/\s+/).filter(hasPersianLetters).length;
  return words > 1 || (words === 1 && text.includes('\ufffc'));
}

/** Two words of a label (`شکل:نمودار یک`), of a list, of a path or of a file. */
const NAME = new RegExp(
  [
    /^\s*(?:[a-z]+|شکل|تصویر|نمودار|جدول|بخش|فصل|پیوست|رابطه|معادله|فرمول|قضیه|لم|تعریف|مثال|الگوریتم|کد):\S/,
    /^\s*[^\s,]+(?:,[^\S\r\n]*[^\s,]+)+\s*$/,
    /^\s*[^\s/]*\/\S/,
    /\.(?:png|jpe?g|pdf|eps|svg|gif|tex|bib|sty|cls|[ot]tf|txt|csv|mp4|html?)\s*$/,
  ]
    .map(({ source }) => source)
    .join('|'),
  'i',
);
