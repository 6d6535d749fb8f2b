import { isBlank, isInvisible } from '../../text/classes.js';
import type { Piece } from './escapes.js';

/**
 * The pieces of a value without the blanks at its edges: a program that puts it together with others counts on them. What
 * cannot be seen beyond such a blank goes with it, or without it the blank would stand at the edge.
 */
export function withoutBlankEdges(source: string, pieces: readonly Piece[]): readonly Piece[] {
  const first = pieces[0];
  const last = pieces.at(-1);
  if (!first || !last || !(isUnseen(codeAt(source, first, 0)) || isUnseen(codeAt(source, last, unitsOf(last) - 1))))
    return pieces;
  const start = startOfInk(source, pieces) ?? first.start;
  const end = endOfInk(source, pieces) ?? last.end;
  return pieces.filter((piece) => piece.end > start && piece.start < end).map((piece) => cut(piece, start, end));
}

/** Behind the last blank before anything is seen; undefined where there is none. */
function startOfInk(source: string, pieces: readonly Piece[]): number | undefined {
  let start: number | undefined;
  for (const piece of pieces) {
    for (let n = 0; n < unitsOf(piece); n++) {
      const code = codeAt(source, piece, n);
      if (!isUnseen(code)) return start;
      if (isSpace(code)) start = piece.start + (n + 1) * sizeOf(piece);
    }
  }
  return start;
}

/** Where the first blank stands behind all that is seen; undefined where there is none. */
function endOfInk(source: string, pieces: readonly Piece[]): number | undefined {
  let end: number | undefined;
  for (const piece of pieces.toReversed()) {
    for (let n = unitsOf(piece) - 1; n >= 0; n--) {
      const code = codeAt(source, piece, n);
      if (!isUnseen(code)) return end;
      if (isSpace(code)) end = piece.start + n * sizeOf(piece);
    }
  }
  return end;
}

function cut(piece: Piece, from: number, to: number): Piece {
  const start = Math.max(piece.start, from);
  const end = Math.min(piece.end, to);
  const size = sizeOf(piece);
  const text = piece.text?.slice((start - piece.start) / size, (end - piece.start) / size);
  return piece.width ? { ...piece, start, end, text } : { ...piece, start, end };
}

/** How much of the source one code unit of a piece takes; of an escape by itself all. */
function sizeOf({ start, end, text, width }: Piece): number {
  return text === undefined ? 1 : (width ?? end - start);
}

function unitsOf(piece: Piece): number {
  return (piece.end - piece.start) / sizeOf(piece);
}

function codeAt(source: string, { start, text }: Piece, n: number): number {
  return text === undefined ? source.charCodeAt(start + n) : text.charCodeAt(n);
}

function isUnseen(code: number): boolean {
  return isSpace(code) || isInvisible(code);
}

function isSpace(code: number): boolean {
  return isBlank(code) || code === 0x09;
}
