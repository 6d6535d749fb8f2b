import { isBlank, isLetter, isLowSurrogate } from './classes.js';

/** How a text is cut into pages, in UTF-16 code units. */
export interface Limits {
  /** Pages are about so long: large enough to pay for a pass, small enough to stay in the processor's cache. */
  readonly page: number;
  /** A longer line is read in parts: a part ends before the first blank after so many letters, a page's worth at least. */
  readonly letters: number;
  /** It ends after so many code units at the most, before a blank where there is one near, or else before a letter. */
  readonly units: number;
  /** So near: without a bound, text without letters would be cut one unit a page. */
  readonly near: number;
}

export const LIMITS: Limits = { page: 1 << 15, letters: 1 << 15, units: 1 << 17, near: 1 << 10 };

/** The pages of a whole text, in their order. */
export function* pagesOf(text: string, limits = LIMITS): Generator<{ readonly start: number; readonly end: number }> {
  for (let start = 0; start < text.length; ) {
    const end = pageEnd(text, start, true, limits);
    yield { start, end };
    start = end;
  }
}

/**
 * A page of a text, copied: V8 keeps a slice as a view of the whole, and reading that letter by letter takes half as
 * long again.
 */
export function pageText(text: string, { start, end }: { readonly start: number; readonly end: number }): string {
  return [text.slice(start, start + 1), text.slice(start + 1, end)].join('');
}

/**
 * How far whole pages reach from the start of a text.
 *
 * @param whole whether nothing follows `text`; where something may, the last line may still grow
 */
export function wholePages(text: string, whole: boolean, limits = LIMITS): number {
  let at = 0;
  while (at < text.length) {
    const end = pageEnd(text, at, whole, limits);
    if (end < 0 || (!whole && end === text.length && !text.endsWith('\n'))) break;
    at = end;
  }
  return at;
}

/**
 * Where the page that begins at `from` ends: behind a line end, or inside a line that is too long. No rule looks across
 * the end of a page, and how a text is cut does not depend on how it arrives.
 *
 * @param text the text, or as much of it as there is
 * @param whole whether nothing follows `text`
 * @returns an offset after `from`, or -1 where that cannot be known before more text comes
 */
export function pageEnd(text: string, from: number, whole: boolean, limits = LIMITS): number {
  if (whole && text.length - from <= limits.page) return text.length;
  const last = text.lastIndexOf('\n', from + limits.page - 1);
  if (last >= from) return last + 1;
  return partEnd(text, from, whole, limits);
}

/** Looks for the end of a page that has no line end so far, in text that may come in chunks: each of them once. */
export class PartScan {
  #letters = 0;
  #units = 0;

  constructor(private readonly limits: Limits) {}

  /** Where the part ends in the next stretch of it, from `from` to the end of `text`; -1 where it goes on. */
  end(text: string, from: number): number {
    const limit = Math.min(text.length, from + this.limits.units - this.#units);
    for (let at = from; at < limit; at++) {
      const code = text.charCodeAt(at);
      if (code === LINE_FEED) return at + 1;
      if (isLetter(code)) this.#letters++;
      else if (this.#letters >= this.limits.letters && isBlank(code)) return at;
    }
    this.#units += text.length - from;
    return -1;
  }

  /** Whether it has read so much that the part ends there. */
  get isFull(): boolean {
    return this.#units > this.limits.units;
  }
}

function partEnd(text: string, from: number, whole: boolean, limits: Limits): number {
  const { units, near } = limits;
  const end = new PartScan(limits).end(text, from);
  if (end >= 0) return end;
  const limit = Math.min(text.length, from + units);
  // What stands at the limit has a say, so it must be there.
  if (text.length <= from + units) return whole ? text.length : -1;
  const nearest = limit - near;
  return (
    lastBefore(text, limit, nearest, isBlank) ??
    lastBefore(text, limit, nearest, isLetter) ??
    wholeCharacters(text, limit)
  );
}

/** Not right after a blank, which would be one at the end of a line then. */
function lastBefore(text: string, limit: number, nearest: number, is: (code: number) => boolean): number | undefined {
  for (let end = limit; end > nearest; end--) {
    if (is(text.charCodeAt(end)) && !isBlank(text.charCodeAt(end - 1))) return end;
  }
  return undefined;
}

function wholeCharacters(text: string, limit: number): number {
  return isLowSurrogate(text.charCodeAt(limit)) ? limit - 1 : limit;
}

const LINE_FEED = 10;
