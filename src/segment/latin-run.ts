import { ZWNJ } from '../text/chars.js';
import { isBlank, isForeign, isInvisible, isLetter, isMark, isWordUnit } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { isLatinDigit, phone } from './number.js';
import type { Line, Token } from './reader.js';
import { isBound, isNumber, takesNumber } from './run-number.js';

/**
 * A run of Latin words, or of those of another script, with what is written in and between them: `Hello, world`, `Windows 11`,
 * `user@host.ir`, `C:\Users\report.docx`, `v2.4.1`, `x = 10`, `https://fa.wikipedia.org/wiki/کتاب`.
 */
export function latinRun(line: Line, at: number): Token | undefined {
  const start = chunkStart(line, at);
  let end = chunkEnd(line, start, at);
  let words = 1;
  for (let next = nextEnd(line, start, end); next > end; next = nextEnd(line, start, end)) {
    end = next;
    words++;
  }
  const trimmed = trimmedEnd(line.text, start, end);
  return [start, ownsMark(line.text, start, trimmed, end, words) ? trimmed + 1 : trimmed];
}

/**
 * What stands in brackets in another script without the blanks around it, but with its commas and numbers:
 * `Smith, 2010; Brown, 2012, p. 23`. Where there are quotes, each word is read by itself.
 */
export function foreignBracket({ text, end }: Line, at: number): Token | undefined {
  const first = skip(text, at + 1, isBlank);
  let seen = false;
  let last = first;
  for (let to = first; to < Math.min(end, at + LONGEST_BRACKET); to++) {
    const code = text.charCodeAt(to);
    if (text.charAt(to) === ')') return seen ? [first, goesOn(text, last, to) ? to : last] : undefined;
    const isSign = isSymbol(code);
    if ('("'.includes(text.charAt(to)) || !(isForeign(code) || isAscii(code) || isBlank(code) || isSign))
      return undefined;
    if (isForeign(code)) seen = true;
    if (isForeign(code) || isLatinDigit(code) || isSign) last = to + 1;
  }
  return undefined;
}

/** Whether a list is left open between two offsets: `Claude, Gemini, ...`. */
function goesOn(text: string, from: number, to: number): boolean {
  return /^,? ?\.{2,}$/.test(text.slice(from, Math.min(to, from + 8)));
}

/** An ellipsis, an arrow, a sign of mathematics. */
function isSymbol(code: number): boolean {
  return code === 0x2026 || (code >= 0x2190 && code <= 0x2bff);
}

const LONGEST_BRACKET = 200;

const LEADING = '/\\.~_-+@#$%&=*:';
const STOPPING = '`<|';

function isAscii(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

/** Marks and digits that lead a word belong to it (`/usr`, `--flag`, `3D`), but not those that close a Persian word. */
function chunkStart({ text, floor }: Line, at: number): number {
  let start = at;
  while (start > floor && (isLatinDigit(text.charCodeAt(start - 1)) || LEADING.includes(text.charAt(start - 1))))
    start--;
  if (start === floor || !isPersian(text.charCodeAt(start - 1))) return start;
  return fileNameStart(text, at, floor) ?? wordStart(text, at, start);
}

function wordStart(text: string, at: number, from: number): number {
  let start = at;
  while (start > from && isLatinDigit(text.charCodeAt(start - 1))) start--;
  return start;
}

function isPersian(code: number): boolean {
  return isLetter(code) || isMark(code) || code === ZWNJ.charCodeAt(0);
}

const EXTENSION =
  /\.(?:txt|md|pdf|docx?|xlsx?|pptx?|jpe?g|png|gif|svg|webp|mp[34]|mkv|avi|zip|rar|html?|css|js|ts|json|xml|csv|exe|apk|psd|srt)(?![a-z0-9])/y;

/** The start of a file name in Persian letters, when `at` begins its extension: `گزارش.pdf`. */
function fileNameStart(text: string, at: number, floor: number): number | undefined {
  EXTENSION.lastIndex = at - 1;
  if (!EXTENSION.test(text)) return undefined;
  let start = at - 1;
  while (start > floor && isFileNamePart(text.charCodeAt(start - 1))) start--;
  return start;
}

function isFileNamePart(code: number): boolean {
  return isPersian(code) || isWordUnit(code) || code === 0x2d || code === 0x5f;
}

/** Persian letters belong to a URL anywhere, and to a path where a name of it begins. */
function chunkEnd({ text, end }: Line, start: number, at: number): number {
  let to = at;
  let open: boolean | undefined;
  while (to < end) {
    const code = text.charCodeAt(to);
    if ((isAscii(code) && !stops(text, to)) || isForeign(code) || isApostrophe(text, to)) to++;
    else if (isWordUnit(code) || code === ZWNJ.charCodeAt(0)) {
      open ??= ADDRESS.test(text.slice(start, Math.min(to, start + 40))) && '/\\=#?_-'.includes(text.charAt(to - 1));
      if (!open) break;
      to++;
    } else break;
  }
  return to;
}

function stops(text: string, at: number): boolean {
  if (!STOPPING.includes(text.charAt(at))) return false;
  LESS.lastIndex = at;
  return !LESS.test(text);
}

/** What is less than a number is no tag: `<4.0`, but not `<1>`. */
const LESS = /<=? ?[0-9]+(?![0-9]*\/?>)/y;

const ADDRESS = /[A-Za-z][A-Za-z0-9+.-]{1,20}:\/\/|www\.|^~?\.{0,2}\/|[A-Za-z]:\\/;

function isApostrophe(text: string, at: number): boolean {
  return text.charAt(at) === '\u2019' && isForeign(text.charCodeAt(at - 1)) && isForeign(text.charCodeAt(at + 1));
}

/** The end of the chunk that goes on with the run after a blank, or -1. A telephone number is a token of its own. */
function nextEnd(line: Line, start: number, end: number): number {
  const { text } = line;
  const next = skip(text, end, isGap);
  if (next === end || next >= line.end || text.slice(end, next) === ZWNJ || phone(line, next)) return -1;
  const chunk = chunkEnd(line, next, next);
  if (holdsLetter(text, next, chunk)) return chunk;
  if (isNumber(text, next, chunk) || isBound(text, next))
    return takesNumber(text, start, end, next, chunk) ? chunk : -1;
  return isOperator(text, next, chunk) ? operandEnd(line, chunk) : -1;
}

/** Invisible characters between words go, so they must not part what is one run without them. */
function isGap(code: number): boolean {
  return isBlank(code) || isInvisible(code);
}

function holdsLetter(text: string, from: number, to: number): boolean {
  for (let i = from; i < to; i++) if (isForeign(text.charCodeAt(i))) return true;
  return false;
}

function isOperator(text: string, from: number, to: number): boolean {
  return (
    to > from && to - from < 4 && skip(text, from, (code) => '=+-*/<>&^%~'.includes(String.fromCharCode(code))) >= to
  );
}

function operandEnd(line: Line, from: number): number {
  const next = skip(line.text, from, isGap);
  if (next === from || next >= line.end || phone(line, next)) return -1;
  const chunk = chunkEnd(line, next, next);
  return holdsLetter(line.text, next, chunk) || isNumber(line.text, next, chunk) ? chunk : -1;
}

const PAIRS: ReadonlyMap<string, string> = new Map([
  [')', '('],
  [']', '['],
  ['}', '{'],
  ['>', '<'],
]);
const TRAILING = '.,;:!?([{=&-';

/** The end without the marks that close the sentence around; brackets and quotes stay where their other half is inside. */
function trimmedEnd(text: string, start: number, end: number): number {
  // Nearly every run ends in a letter.
  if (isForeign(text.charCodeAt(end - 1))) return end;
  const counts = new Map<string, number>();
  for (let i = start; i < end; i++) counts.set(text.charAt(i), (counts.get(text.charAt(i)) ?? 0) + 1);
  const count = (char: string) => counts.get(char) ?? 0;
  let to = end;
  for (; to > start; to--) {
    const last = text.charAt(to - 1);
    const opening = PAIRS.get(last);
    const unpaired =
      opening === undefined ? '"\'*_~'.includes(last) && count(last) % 2 === 1 : count(last) > count(opening);
    const emoji = last === ':' && text.charAt(start) === ':';
    if (emoji || endsEntity(text, start, to) || (!unpaired && !TRAILING.includes(last))) break;
    counts.set(last, count(last) - 1);
  }
  return to;
}

const ENTITY = /&#?[a-zA-Z0-9]{1,31};$/;

function endsEntity(text: string, start: number, end: number): boolean {
  return text.charAt(end - 1) === ';' && ENTITY.test(text.slice(Math.max(start, end - 34), end));
}

/** A sentence in Latin script keeps the mark that ends it; a word or two in a Persian sentence do not. */
function ownsMark(text: string, start: number, trimmed: number, end: number, words: number): boolean {
  if (trimmed >= end || !',;?'.includes(text.charAt(trimmed))) return false;
  return words > 2 || /[,;?] /.test(text.slice(start, Math.min(trimmed, start + 2000)));
}
