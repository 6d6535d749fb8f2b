import type { Piece } from './escapes.js';

/** Cuts what stands between two quotes, and in which that quote is written twice, into plain stretches and such pairs. */
export function cutDoubledQuotes(source: string, start: number, end: number, quote: '"' | "'"): Piece[] {
  const inner = source.slice(start, end);
  const pieces: Piece[] = [];
  let at = 0;
  for (let pair = inner.indexOf(quote, at); pair >= 0; pair = inner.indexOf(quote, at)) {
    if (at < pair) pieces.push({ start: start + at, end: start + pair });
    at = pair + 2;
    pieces.push({ start: start + pair, end: start + at, text: quote });
  }
  if (start + at < end) pieces.push({ start: start + at, end });
  return pieces;
}

/** The quote that closes the one at `open`, or -1; two are one inside of quotes. */
export function closingDoubledQuote(source: string, open: number): number {
  const quote = source.charAt(open);
  for (let at = source.indexOf(quote, open + 1); at >= 0; at = source.indexOf(quote, at + 2)) {
    if (source.charAt(at + 1) !== quote) return at;
  }
  return -1;
}
