import { ZWNJ } from '../text/chars.js';
import { isBlank, isLetter, isMark } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';
import { isAmong } from './context.js';

/**
 * Whether a point between the word that ends at `end` and the one that begins at `start` ends a sentence. Initials and
 * abbreviations are single letters or their names between points: م.ر.، ه.ش، آی.آر.سی.
 */
export function isFullStop(text: string, end: number, start: number): boolean {
  return isLetter(text.charCodeAt(start)) && endsSentence(text, end) && isWordStart(text, start);
}

/** Names of Latin letters, of which abbreviations are spelled: جی.کی. رولینگ. */
const LETTER_NAMES = new Set(
  'ای بی سی دی ئی اف جی اچ آی جی کی ال ام ان او پی کیو آر اس تی یو وی دبلیو ایکس وای زد اِی'.split(' '),
);

function endsSentence(text: string, end: number): boolean {
  if (isAmong(text.charCodeAt(end - 1), '»)')) return true;
  const start = skipBack(text, end, isWithin, end - 8);
  return end - start > 1 && !LETTER_NAMES.has(text.slice(start, end));
}

function isWordStart(text: string, at: number): boolean {
  const end = skip(text, at, isWithin);
  return end - at > 1 || isBlank(text.charCodeAt(end));
}

function isWithin(code: number): boolean {
  return isLetter(code) || isMark(code) || isAmong(code, ZWNJ);
}
