/** What stands before a piece: nothing, a ZWNJ, a blank (space or NBSP), or what parts words for good. */
export const NONE = 0;
export const JOINT = 1;
export const SPACE = 2;
export const BREAK = 3;

/** What a piece is. `OTHER` is a Latin word, an emoji, a protected token or a mark. */
export const WORD = 0;
export const NUMBER = 1;
export const OTHER = 2;

/** A line is cut at the first blank after so many letters; nothing is decided across the cut. */
export const MOST_LETTERS = 8192;
/** A longer run of letters is no word; it is cut into pieces that are never joined. */
export const LONGEST_PIECE = 48;
export const ROOM = MOST_LETTERS + 4096;

/** The columns of the pieces. */
export class Pieces {
  readonly first = new Int32Array(ROOM + 2);
  readonly kind = new Uint8Array(ROOM + 2);
  readonly before = new Uint8Array(ROOM + 2);
  readonly id = new Int32Array(ROOM + 2);
  readonly check = new Int32Array(ROOM + 2);
  readonly end = new Int32Array(ROOM + 2);
}

/** Makes piece q of one the same as piece p of the other, but for its end. */
export function copy(from: Pieces, p: number, to: Pieces, q: number): void {
  to.first[q] = from.first[p] ?? 0;
  to.kind[q] = from.kind[p] ?? OTHER;
  to.before[q] = from.before[p] ?? BREAK;
  to.id[q] = from.id[p] ?? 0;
  to.check[q] = from.check[p] ?? 0;
}
