import { isBlank, isLetter } from './classes.js';

/** Pages are about so long: large enough to pay for a pass, small enough to stay in the processor's cache. */
const PAGE = 1 << 15;
/** A longer line is read in parts: a part ends before the first blank after so many letters. */
const MOST_LETTERS = 1 << 15;
/** Without a blank it ends after so many code units, before a letter if one of the last few is one. */
const MOST_UNITS = 1 << 17;
const LAST_FEW = 64;

/** The pages of a whole text, in their order. */
export function* pagesOf(text: string): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length; ) {
    const end = pageEnd(text, start, true);
    yield { start, end };
    start = end;
  }
}

/**
 * Where the page that begins at `from` ends: behind a line end, or inside a line that is too long. No rule looks across
 * the end of a page, and how a text is cut does not depend on how it arrives.
 *
 * @param text the text, or as much of it as there is
 * @param whole whether nothing follows `text`
 * @returns an offset after `from`, or -1 where that cannot be known before more text comes
 */
export function pageEnd(text: string, from: number, whole: boolean): number {
  if (whole && text.length - from <= PAGE) return text.length;
  const last = text.lastIndexOf('\n', from + PAGE - 1);
  if (last >= from) return last + 1;
  return partEnd(text, from, whole);
}

function partEnd(text: string, from: number, whole: boolean): number {
  let letters = 0;
  const limit = Math.min(text.length, from + MOST_UNITS);
  for (let at = from; at < limit; at++) {
    const code = text.charCodeAt(at);
    if (code === LINE_FEED) return at + 1;
    if (isLetter(code)) letters++;
    else if (letters >= MOST_LETTERS && isBlank(code)) return at;
  }
  if (limit < from + MOST_UNITS) return whole ? text.length : -1;
  for (let end = limit; end > limit - LAST_FEW; end--) if (isLetter(text.charCodeAt(end))) return end;
  return limit;
}

const LINE_FEED = 10;
