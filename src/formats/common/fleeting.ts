import { BLANKS, UNSEEN as INVISIBLE, TATWEEL } from '../../text/chars.js';

/** What cannot be seen and an edit may take away. */
export const UNSEEN = new RegExp(`[${INVISIBLE}${TATWEEL}]`);

/** What an edit may take away, or part words by: blanks of any kind, line feeds too, and what cannot be seen. */
export const FLEETING = new RegExp(`[\\s${INVISIBLE}]`);

/** The same within a line, as one class: V8 overflows its stack where a group is repeated over millions of characters. */
export const FLEETING_IN_LINE = new RegExp(`[\\t\\v\\f\\r\\u2028\\u2029${BLANKS}${INVISIBLE}]`);
