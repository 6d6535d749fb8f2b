import type { Span } from '../../types.js';
import { type Piece, readPieces } from './escapes.js';
import { hasPersianLetters } from './persian-letters.js';

/** The spans of one value: a block of its own, none where it is no prose. */
export function valueSpans(source: string, pieces: readonly Piece[]): Span[] {
  if (!hasPersianLetters(readPieces(source, pieces))) return [];
  return pieces.map((piece, index) => ({ ...piece, gap: piece.gap ?? (index === 0 ? 'break' : 'seam') }));
}
