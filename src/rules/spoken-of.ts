import { isBlank, isLineEnd } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';

/**
 * Whether the mark at `index` is spoken of: it stands alone between blanks, behind a word that names a mark or does
 * something with one, علامت ! پیشوند and با . از هم, or in what turns one into another, تبدیل ? به ؟.
 */
export function isSpokenOf(text: string, index: number): boolean {
  if (!isBlank(text.charCodeAt(index - 1))) return false;
  const end = skip(text, index, isPunctuation);
  const next = text.charCodeAt(end);
  if (!isBlank(next) && !isLineEnd(next)) return false;
  const from = skipBack(text, index, (code) => !isLineEnd(code), index - REACH);
  const words = text.slice(from, index).trim().split(/\s+/);
  while (words.length > 0 && ALL_MARKS.test(words.at(-1) ?? '')) words.pop();
  const last = words.at(-1) ?? '';
  if (last === 'به') return words.includes('تبدیل');
  // Between با and ، a word is missing, and not a mark.
  const isNamed = NOUNS.test(last) || (BY_MEANS_OF.includes(last) && text.charAt(index) !== '،');
  return isNamed && !isLineEnd(text.charCodeAt(skip(text, end, isBlank)));
}

/** So far back is looked for words. */
const REACH = 48;
const MARKS = ',،;؛:.…!?؟';
const ALL_MARKS = new RegExp(`^[${MARKS}]+$`);
/** Names of marks, and of what is done with one. */
const NOUNS = /^(?:(?:علامت|نشانه|کاراکتر|نویسه|نماد|حرف)(?:\u0654|\u200c?های)?|تبدیل|اصلاح|بهبود)$/;
/** What something is done with, as a mark is put in another’s place. */
const BY_MEANS_OF: readonly string[] = ['با', 'توسط'];

function isPunctuation(code: number): boolean {
  return MARKS.includes(String.fromCharCode(code));
}
