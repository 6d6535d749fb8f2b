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
