import { isTypedArabic, OF_ARABIC, typesPersian } from './keyboard.js';
import type { Word } from './word.js';

/** What a line says of a quotation in it. */
export interface Quotation {
  /** Whether the line around it writes ک and ی. */
  inPersian(): boolean;
  /** Whether the line speaks of words, so that a single one in the quotation is named as it is written. */
  inGrammar(): boolean;
}

/** What a line says of its quotations: each is found out once, and only if asked. */
export function quotationsOf(text: string, start: number, end: number): Quotation {
  let isPersian: boolean | undefined;
  let isGrammar: boolean | undefined;
  return {
    inPersian() {
      isPersian ??= typesPersian(text, start, end);
      return isPersian;
    },
    inGrammar() {
      isGrammar ??= OF_WORDS.test(text.slice(start, end));
      return isGrammar;
    },
  };
}

/** Whether a clause that begins at `from` stands behind an opening quotation mark. */
export function isQuoted(text: string, from: number): boolean {
  return OPENING.includes(text.charAt(from - 1) || ' ');
}

/** Whether a quotation is left as it is: Arabic that does not look so, or a word that is named for its spelling. */
export function isLeftAsQuoted(words: readonly Word[], { inPersian, inGrammar }: Quotation): boolean {
  const [word, ...more] = words;
  if (!word || words.some((word) => word.ownLetter || word.isPersian())) return false;
  return more.length === 0 ? OF_ARABIC.test(word.text) && inGrammar() : isTypedArabic(words, inPersian);
}

const OPENING = '«“"';
const OF_WORDS = /عرب[یي]|واژ|کلم|كلم|لغت|مصدر|ر[یي]شه|مؤنث|مذکر|مذكر|جمع|فعل|فاعل|مفعول|صرف/;
