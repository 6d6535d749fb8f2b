import { FLEETING } from './fleeting.js';

/** What equals another text but for what an edit may change has the same key. */
export function looseKey(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(WORDLESS, '')
    .replace(/[\u064a\u0649\u0626]/g, '\u06cc')
    .replace(/\u0643/g, '\u06a9')
    .replace(/[\u0629\u06c0]/g, '\u0647')
    .replace(/[\u0622\u0623\u0625]/g, '\u0627')
    .replace(/\u0624/g, '\u0648');
}

const WORDLESS = new RegExp(`${FLEETING.source}|[^\\p{L}]`, 'gu');
