import { BLANKS, INVISIBLES } from './chars.js';

/**
 * What a UTF-16 code unit is to the rules, as bits in one table. Letters and marks are those of Arabic script; `FOREIGN`
 * are the letters of every other script of the first plane. What is in no class is left alone by every rule.
 */
export const LETTER = 1;
export const MARK = 2;
export const DIGIT = 4;
const BLANK = 8;
export const FOREIGN = 16;
export const LINE_END = 32;
const INVISIBLE = 64;
const JOINING = 128;

type Bounds = readonly (readonly [first: number, last: number])[];

const LETTERS: Bounds = [
  [0x620, 0x63f],
  [0x641, 0x64a],
  [0x66e, 0x66f],
  [0x671, 0x6d3],
  [0x6d5, 0x6d5],
  [0x6e5, 0x6e6],
  [0x6ee, 0x6ef],
  [0x6fa, 0x6fc],
  [0x6ff, 0x6ff],
  [0x750, 0x77f],
  [0x8a0, 0x8c9],
  [0xfb50, 0xfbb1],
  [0xfbd3, 0xfd3d],
  [0xfd50, 0xfd8f],
  [0xfd92, 0xfdc7],
  [0xfdf0, 0xfdfb],
  [0xfe80, 0xfefc],
];
const MARKS: Bounds = [
  [0x610, 0x61a],
  [0x64b, 0x65f],
  [0x670, 0x670],
  [0x6d6, 0x6dc],
  [0x6df, 0x6e4],
  [0x6e7, 0x6e8],
  [0x6ea, 0x6ed],
  [0x8ca, 0x8e1],
  [0x8e3, 0x8ff],
  [0xfe70, 0xfe7f],
];
const DIGITS: Bounds = [
  [0x30, 0x39],
  [0x660, 0x669],
  [0x6f0, 0x6f9],
];
const FOREIGNERS: Bounds = [
  [0x41, 0x5a],
  [0x61, 0x7a],
  [0xaa, 0xaa],
  [0xb5, 0xb5],
  [0xba, 0xba],
  [0xc0, 0xd6],
  [0xd8, 0xf6],
  [0xf8, 0x2af],
  [0x300, 0x36f],
  [0x370, 0x373],
  [0x376, 0x37d],
  [0x37f, 0x37f],
  [0x386, 0x386],
  [0x388, 0x5ff],
  [0x700, 0x74f],
  [0x900, 0x11ff],
  [0x1e00, 0x1fff],
  [0x3041, 0x318f],
  [0x3400, 0x4dbf],
  [0x4e00, 0x9fff],
  [0xac00, 0xd7a3],
];
const LINE_ENDS: Bounds = [
  [0x0a, 0x0d],
  [0x85, 0x85],
  [0x2028, 0x2029],
];
/** Letters that join the one after them: all but the right-joining families of alef, dal, reh, waw, and teh marbuta. */
const JOINERS: Bounds = [
  [0x620, 0x620],
  [0x626, 0x626],
  [0x628, 0x628],
  [0x62a, 0x62e],
  [0x633, 0x63f],
  [0x641, 0x647],
  [0x649, 0x64a],
  [0x66e, 0x66f],
  [0x678, 0x687],
  [0x69a, 0x6bf],
  [0x6c0, 0x6c2],
  [0x6cc, 0x6cc],
  [0x6ce, 0x6ce],
  [0x6d0, 0x6d1],
  [0x6d5, 0x6d5],
];

const CLASSES = new Uint8Array(0x10000);

/** No code unit is in two of these. */
const PARTED: ReadonlyMap<number, Bounds> = new Map([
  [LETTER, LETTERS],
  [MARK, MARKS],
  [DIGIT, DIGITS],
  [BLANK, boundsOf(BLANKS)],
  [FOREIGN, FOREIGNERS],
  [LINE_END, LINE_ENDS],
  [INVISIBLE, boundsOf(INVISIBLES)],
]);

/** Those classes, each a bit. */
export const CLASS_BITS: readonly number[] = [...PARTED.keys()];

for (const bit of CLASS_BITS) fillClass(CLASSES, bit, bit);
for (const [first, last] of JOINERS) CLASSES.fill(LETTER | JOINING, first, last + 1);

/**
 * Writes a value for every code unit of a class into a table of all code units. It takes no time to speak of, where
 * asking each code unit takes longer than cleaning a page.
 */
export function fillClass(table: Uint8Array | Int32Array, bit: number, value: number): void {
  for (const [first, last] of PARTED.get(bit) ?? []) table.fill(value, first, last + 1);
}

/** Each unit of a text by itself. */
function boundsOf(units: string): Bounds {
  return Array.from(units, (unit) => [unit.charCodeAt(0), unit.charCodeAt(0)]);
}

function has(code: number, bits: number): boolean {
  return ((CLASSES[code] ?? 0) & bits) !== 0;
}

/** Whether a code unit is the second half of a surrogate pair, if the first stands before it. */
export function isLowSurrogate(code: number): boolean {
  return (code & 0xfc00) === 0xdc00;
}

/** A letter of Arabic script, its presentation forms and ligatures included. */
export function isLetter(code: number): boolean {
  return has(code, LETTER);
}

/** A harakat, tanvin, shadda, hamza above … that stands on the letter before it. */
export function isMark(code: number): boolean {
  return has(code, MARK);
}

/** A decimal digit: European, Arabic or Persian. */
export function isDigit(code: number): boolean {
  return has(code, DIGIT);
}

/** A space of any width, but no tab and no line end. */
export function isBlank(code: number): boolean {
  return has(code, BLANK);
}

/** A letter, or a mark on one, of a script other than Arabic. */
export function isForeign(code: number): boolean {
  return has(code, FOREIGN);
}

/** A line end, or the end of the text (`charCodeAt` gives NaN there). */
export function isLineEnd(code: number): boolean {
  return Number.isNaN(code) || has(code, LINE_END);
}

/** ZWNJ, what is mistaken for it, bidi controls, tatweel. */
export function isInvisible(code: number): boolean {
  return has(code, INVISIBLE);
}

/** A letter of Arabic script or a digit: what a Persian word or number is made of. */
export function isWordUnit(code: number): boolean {
  return has(code, LETTER | DIGIT | MARK);
}

/** Whether the letter joins the one after it, so that a ZWNJ between them shows. Presentation forms count as their letter. */
export function joinsNext(code: number): boolean {
  if (code < 0xfb50) return has(code, JOINING);
  const letters = String.fromCharCode(code).normalize('NFKC');
  return has(letters.charCodeAt(letters.length - 1), JOINING);
}
