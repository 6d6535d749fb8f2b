import { isBlank, isLetter } from './classes.js';

/** Pages are about so long: large enough to pay for a pass, small enough to stay in the processor's cache. */
const PAGE = 1 << 15;
/** A longer line is read in parts: a part ends before the first blank after so many letters. */
const MOST_LETTERS = 1 << 15;
/** It ends after so many code units at the most, before a blank where there is one near, or else before a letter. */
const MOST_UNITS = 1 << 17;

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
  return lastBefore(text, limit, isBlank) ?? lastBefore(text, limit, isLetter) ?? wholeCharacters(text, limit);
}

/** Not right after a blank, which would be one at the end of a line then. */
function lastBefore(text: string, limit: number, is: (code: number) => boolean): number | undefined {
  for (let end = limit; end > limit - LOOK_BACK; end--) {
    if (is(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end - 1))) return end;
  }
  return undefined;
}

function wholeCharacters(text: string, limit: number): number {
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** How far before that end a blank or a letter is looked for; without a bound, text without letters would be cut one unit a page. */
const LOOK_BACK = 1 << 10;

const LINE_FEED = 10;
