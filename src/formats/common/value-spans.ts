import type { Span } from '../../types.js';
import { withoutBlankEdges } from './blank-edges.js';
import { type Piece, readPieces } from './escapes.js';
import { hasPersianLetters } from './persian-letters.js';

/**
 * The spans of one value: a block of its own, none where it is no prose. The blanks at its edges are none: a program may
 * put it together with others.
 *
 * @param from where the source stands in another one, whose spans these are to be
 */
export function valueSpans(source: string, pieces: readonly Piece[], from = 0): Span[] {
  if (!hasPersianLetters(readPieces(source, pieces))) return [];
  // Spelled out, as copies by `...` take several times as long.
  return withoutBlankEdges(source, pieces).map(({ start, end, gap, text, width, spelling }, index) => ({
    start: from + start,
    end: from + end,
    gap: index === 0 ? 'break' : (gap ?? 'seam'),
    text,
    width,
    spelling,
  }));
}
