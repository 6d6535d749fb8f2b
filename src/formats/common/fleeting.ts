/** What cannot be seen and an edit may take away. */
export const UNSEEN = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** What an edit may take away, or part words by: blanks of any kind, line feeds too, and what cannot be seen. */
export const FLEETING = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** The same within a line, as one class: V8 overflows its stack where a group is repeated over millions of characters. */
export const FLEETING_IN_LINE =
  /[\t\v\f\r \u00a0\u00ad\u061c\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2069\u3000\ufeff]/;
