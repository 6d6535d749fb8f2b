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
