import { ZWNJ } from '../../text/chars.js';
import type { Gap, Spelling } from '../../types.js';
import { matchEnd } from './sticky.js';

/** The escapes of a kind of quoted string. All of them start with a backslash. */
export interface Escapes {
  /** What the letter after the backslash stands for. A character without an entry stands for itself. */
  readonly named: Readonly<Record<string, string>>;
  /** How many hexadecimal digits follow the letter: `{ x: 2, u: 4 }`. */
  readonly digits: Readonly<Record<string, number>>;
  /** What after a backslash is a line end that reads as nothing. Sticky. */
  readonly lineEnd: RegExp;
  /** Whether escapes by four digits that follow one another are one piece: one with a `width`, as in `Span`. */
  readonly runs?: true;
}

/** A stretch of a string: as it stands, or an escape that reads as `text`. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly text?: string | undefined;
  readonly width?: number | undefined;
  readonly spelling?: Spelling | undefined;
  /** Default: a seam, and a break before the first piece of a value. */
  readonly gap?: Gap;
}

/** Cuts a valid string, without its quotes, into plain stretches and escapes. Escaped line ends are left out. */
export function cutEscapes(source: string, start: number, end: number, escapes: Escapes): Piece[] {
  const pieces: Piece[] = [];
  const inner = source.slice(start, end); // a search in the source would run past the string, to its end
  let at = start;
  while (at < end) {
    const backslash = inner.indexOf('\\', at - start);
    const next = backslash < 0 ? end : start + backslash;
    if (at < next) pieces.push({ start: at, end: next });
    if (next === end) break;
    const read = (escapes.runs && readRun(source, next, end)) || readEscape(source, next, escapes);
    if (read.text !== '') pieces.push(read);
    at = read.end;
  }
  return pieces;
}

/** What a list of pieces reads as. */
export function readPieces(source: string, pieces: readonly Piece[]): string {
  let text = '';
  for (const piece of pieces) text += piece.text ?? source.slice(piece.start, piece.end);
  return text;
}

/** Pieces of a string in quotes, with how a replacement is spelled in each: what was an escape by number stays one. */
export function spelledPieces(pieces: readonly Piece[], written: string, quote: '"' | "'"): Piece[] {
  const spelling = spellingIn(written, quote);
  // Spelled out, as copies by `...` take several times as long.
  return pieces.map(({ start, end, text, width }) => {
    const isNumeric = text !== undefined && end - start > '\\n'.length;
    return { start, end, text, width, spelling: isNumeric ? ASCII[quote] : spelling };
  });
}

/**
 * The same pieces, of a string of which blanks next to them in the source are no part: none may come to stand at the
 * end of a piece there.
 */
export function lineBound(source: string, pieces: readonly Piece[]): Piece[] {
  return pieces.map((piece) => {
    if (!isSpace(source.charAt(piece.start - 1)) && !isSpace(source.charAt(piece.end))) return piece;
    const { spelling } = piece;
    const admits: Spelling['admits'] = (written, original) =>
      !gainsBlanks(written, original) && (spelling?.admits?.(written, original) ?? true);
    return { ...piece, spelling: { ...spelling, admits } };
  });
}

function isSpace(char: string): boolean {
  return char === ' ' || char === '\t' || char === '\n' || char === '\r';
}

/** Whether a text has come to begin or end with a blank. */
export function gainsBlanks(written: string, original: string): boolean {
  return (/^[ \t]/.test(written) && !/^[ \t]/.test(original)) || (/[ \t]$/.test(written) && !/[ \t]$/.test(original));
}

/** A string all in ASCII stays so, one that writes its ZWNJ as `\u200c` goes on to. */
function spellingIn(written: string, quote: '"' | "'"): Spelling {
  if (!/[^\0-\x7f]/.test(written)) return ASCII[quote];
  return !written.includes(ZWNJ) && /\\u200c/i.test(written) ? VISIBLE[quote] : PLAIN[quote];
}

const PLAIN = { '"': spelling(/["\\\0-\x1f]/g), "'": spelling(/['\\\0-\x1f]/g) };
const VISIBLE = { '"': spelling(/["\\\0-\x1f\u200c]/g), "'": spelling(/['\\\0-\x1f\u200c]/g) };
/** A surrogate has no escape of its own in every format, and no rule writes one. */
const ASCII = {
  '"': spelling(/["\\\0-\x1f\x7f-\ud7ff\ue000-\uffff]/g),
  "'": spelling(/['\\\0-\x1f\x7f-\ud7ff\ue000-\uffff]/g),
};

const SHORT: Readonly<Record<string, string>> = {
  '"': '\\"',
  "'": "\\'",
  '\\': '\\\\',
  '\n': '\\n',
  '\r': '\\r',
  '\t': '\\t',
};

function spelling(escaped: RegExp): Spelling {
  return {
    encode: (text) =>
      text.replace(escaped, (char) => SHORT[char] ?? `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`),
  };
}

/** Escapes such as `\u0643` that follow one another; undefined where there is none. */
function readRun(source: string, start: number, end: number): Piece | undefined {
  let text = '';
  let at = start;
  for (; at < end && source.startsWith('\\u', at); at += RUN_WIDTH) text += String.fromCharCode(unitAt(source, at + 2));
  return text === '' ? undefined : { start, end: at, text, width: RUN_WIDTH };
}

/** What four hexadecimal digits say. */
function unitAt(source: string, start: number): number {
  let unit = 0;
  for (let at = start; at < start + 4; at++) {
    const digit = source.charCodeAt(at);
    unit = unit * 16 + (digit & 15) + (digit > 0x40 ? 9 : 0);
  }
  return unit;
}

const RUN_WIDTH = '\\u0643'.length;

function readEscape(source: string, start: number, escapes: Escapes): Piece {
  const letter = source.charAt(start + 1);
  const digits = escapes.digits[letter];
  if (digits !== undefined) {
    const end = start + 2 + digits;
    return { start, end, text: String.fromCodePoint(Number.parseInt(source.slice(start + 2, end), 16)) };
  }
  const continued = matchEnd(escapes.lineEnd, source, start + 1);
  if (continued >= 0) return { start, end: continued, text: '' };
  const char = String.fromCodePoint(source.codePointAt(start + 1) ?? 0);
  return { start, end: start + 1 + char.length, text: escapes.named[char] ?? char };
}
