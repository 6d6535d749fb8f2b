/** What cannot be seen and an edit may take away. */
export const UNSEEN = /[\u00ad\u061c\u0640\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** What an edit may take away, or part words by: blanks of any kind, line feeds too, and what cannot be seen. */
export const FLEETING = /[\s\u00ad\u061c\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;
