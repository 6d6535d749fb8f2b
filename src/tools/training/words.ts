import { ZWNJ } from '../../text/chars.js';

const LETTERS = '\\u0621-\\u064a\\u0654\\u0671-\\u06d3';
const WORD = new RegExp(`[${LETTERS}\\u200c]+`, 'g');
const TOKEN = new RegExp(`[${LETTERS}]+|[^\\s${LETTERS}]+`, 'g');

/** The words of a line: letters with ZWNJ between them. Vowel marks are passed over. */
export function wordsOf(line: string): string[] {
  return withoutMarks(line).match(WORD) ?? [];
}

/** The words of a line without their ZWNJs, and what stands between them but for blanks, as it stands in the line. */
export function tokensOf(line: string): string[] {
  return withoutMarks(lettersOf(line)).match(TOKEN) ?? [];
}

export function lettersOf(text: string): string {
  return text.replaceAll(ZWNJ, '');
}

/** Counts one more of what a key stands for, or `by` more. */
export function bump<Key>(counts: Map<Key, number>, key: Key, by = 1): void {
  counts.set(key, (counts.get(key) ?? 0) + by);
}

function withoutMarks(line: string): string {
  return line.replace(/[\u0640\u064b-\u0653\u0655-\u065f\u0670]/g, '');
}
