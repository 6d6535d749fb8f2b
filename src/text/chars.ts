/** The characters that a reader cannot see or tell apart, by their Unicode names. */
export const ZWNJ = '\u200c';
export const ZWJ = '\u200d';
export const ZWSP = '\u200b';
export const LRM = '\u200e';
export const RLM = '\u200f';
export const ALM = '\u061c';
export const SHY = '\u00ad';
export const NOT_SIGN = '\u00ac';
export const WORD_JOINER = '\u2060';
export const BOM = '\ufeff';
export const NBSP = '\u00a0';
export const NNBSP = '\u202f';
export const THIN_SPACE = '\u2009';
export const TATWEEL = '\u0640';
export const MADDA_ABOVE = '\u0653';
export const HAMZA_BELOW = '\u0655';
export const HAMZA_ABOVE = '\u0654';
/** Stands in a view for what is no prose but holds a word's place: an image, inline code. */
export const OBJECT = '\ufffc';

/** Spaces of no meaning but their width; no tab, no line end. */
export const BLANKS =
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

/** Marks that say which way text at their place runs. */
export const DIRECTION_MARKS = ALM + LRM + RLM;
/** Embeddings, overrides and isolates, and what ends them: they turn the direction of what stands between. */
export const DIRECTION_TURNS = '\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069';
/** Invisible operators of mathematics and the deprecated format characters, with the one place among them not given out. */
const FORMAT_CONTROLS = '\u2061\u2062\u2063\u2064\u2065\u206a\u206b\u206c\u206d\u206e\u206f';
/** What only steers how text is drawn and broken: no hyphen, no byte order mark, and not the ZWNJ, which Persian needs. */
export const CONTROLS = DIRECTION_MARKS + DIRECTION_TURNS + FORMAT_CONTROLS + ZWSP + ZWJ + WORD_JOINER;
/** What Persian text may hold and nobody sees. */
export const UNSEEN = CONTROLS + ZWNJ + SHY + BOM;
/** The same and what is seen but stands inside words and for a ZWNJ as those do: tatweel, ¬. */
export const INVISIBLES = UNSEEN + TATWEEL + NOT_SIGN;
