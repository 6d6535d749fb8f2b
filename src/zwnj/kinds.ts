import { HAMZA_ABOVE, NBSP, NNBSP, THIN_SPACE, ZWNJ } from '../text/chars.js';

/** What a UTF-16 code unit is to the word-boundary engine; 0 is any other sign. */
export const LETTER = 1;
export const DIGIT = 2;
export const MARK = 3;
export const JOINER = 4;
export const BLANK = 5;
export const LINE_END = 6;
export const LATIN = 7;

/** The kind of every code unit. U+0654 counts as a letter: خانهٔ is another word than خانه. */
export const KIND_OF: Uint8Array = fill();

function fill(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const range = (from: number, to: number, kind: number) => kinds.fill(kind, from, to + 1);
  range(0x41, 0x5a, LATIN);
  range(0x61, 0x7a, LATIN);
  range(0xc0, 0x24f, LATIN);
  range(0x620, 0x64a, LETTER);
  range(0x671, 0x6d3, LETTER);
  range(0x6fa, 0x6fc, LETTER);
  range(0x640, 0x640, MARK);
  range(0x64b, 0x65f, MARK);
  range(0x670, 0x670, MARK);
  kinds[HAMZA_ABOVE.charCodeAt(0)] = LETTER;
  for (const code of [0x66e, 0x66f, 0x6d5, 0x6ee, 0x6ef, 0x6ff]) kinds[code] = LETTER;
  for (const zero of [0x30, 0x660, 0x6f0]) range(zero, zero + 9, DIGIT);
  range(0x66b, 0x66c, DIGIT);
  kinds[ZWNJ.charCodeAt(0)] = JOINER;
  kinds[0x20] = BLANK;
  // A typist who cannot find the ZWNJ takes a blank that does not break.
  for (const blank of [NBSP, NNBSP, THIN_SPACE]) kinds[blank.charCodeAt(0)] = BLANK;
  for (const code of [0x0a, 0x0d, 0x85, 0x2028, 0x2029]) kinds[code] = LINE_END;
  return kinds;
}

/** The letters that do not join to the next one, so that a ZWNJ after them shows nothing. */
const NON_JOINING = 'اآأإٱدذرزژوؤءة';

/** 1 for a letter that joins to the next one. It ends where the letters do. */
export const JOINS: Uint8Array = (() => {
  const joins = new Uint8Array(0x700);
  for (let code = 0x600; code < 0x700; code++) if (KIND_OF[code] === LETTER) joins[code] = 1;
  for (const letter of NON_JOINING) joins[letter.charCodeAt(0)] = 0;
  return joins;
})();
