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
export const MOST_LETTERS = 4096;
/** A longer run of letters is no word; it is cut into pieces that are never joined. */
export const LONGEST_PIECE = 48;
/** So many letters, and so many pieces, a stretch has at most. */
export const ROOM = MOST_LETTERS + 2048;
/** So many pieces it may have once all its words are parted. */
export const PARTED_ROOM = 2 * ROOM;
