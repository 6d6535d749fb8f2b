import { FLEETING } from '../common/fleeting.js';
import { matchEnd } from '../common/sticky.js';

/** A bare address as GitHub links it, which may hold Persian. */
export interface Address {
  readonly start: number;
  readonly end: number;
  /** Where the marks behind it end that are no part of it as long as nothing else is written behind them. */
  readonly tail: number;
}

/** The address whose `://` begins at `at`: all up to a blank or a `<`, but for marks before that. */
export function addressAtColon(text: string, at: number): Address | undefined {
  if (!text.startsWith('://', at)) return undefined;
  let start = at - (/https?$/i.exec(text.slice(Math.max(0, at - 5), at))?.[0].length ?? 0);
  if (start === at || !/^[^\s\p{P}\p{S}]/u.test(text.slice(at + 3, at + 5))) return undefined;
  while (FLEETING.test(text.charAt(start - 1)) && !/\s/.test(text.charAt(start - 1))) start--;
  return addressFrom(text, start, at + 3);
}

/** The address whose `www.` begins at `at`. */
export function addressAtName(text: string, at: number): Address | undefined {
  if (!/^www\.$/i.test(text.slice(at, at + 4)) || /[a-z\d]/i.test(text.charAt(at - 1))) return undefined;
  let start = at; // what cannot be seen keeps it from being an address
  while (start > 0 && text[start - 1] !== '\n' && FLEETING.test(text.charAt(start - 1))) start--;
  return addressFrom(text, start, at + 4);
}

/** What may be the address of mail around an `@`, without marks of emphasis at its end. */
export function mailAround(text: string, at: number): { readonly start: number; readonly end: number } {
  let start = at;
  let end = at + 1;
  while (start > 0 && /[\w.+-]/.test(text.charAt(start - 1))) start--;
  while (end < text.length && /[a-z\d.-]/i.test(text.charAt(end))) end++;
  return { start, end };
}

function addressFrom(text: string, start: number, from: number): Address {
  let open = 0;
  let end = from;
  let inside = from; // what is known to belong to it, although marks
  for (let at = from; ; at++) {
    const char = text.charAt(at);
    if (char === '' || ENDS.test(char)) return { start, end, tail: at };
    if (char === '(') open++;
    else if (char === ')' && open > 0) open--;
    else if (at >= inside && MARKS.includes(char)) {
      const { stop, isEnd } = marksFrom(text, at);
      if (isEnd) return { start, end, tail: stop };
      inside = stop;
    }
    end = at + 1;
  }
}

/** Where the marks stop that begin at `from`, and whether the address ends before them; otherwise they belong to it. */
function marksFrom(text: string, from: number): { stop: number; isEnd: boolean } {
  for (let at = from; ; at++) {
    const char = text.charAt(at);
    const next = text.charAt(at + 1);
    if (char === '' || ENDS.test(char)) return { stop: at, isEnd: true };
    if (char === ']' && (next === '(' || next === '[')) return { stop: at, isEnd: true };
    if (char === '&') {
      const end = matchEnd(REFERENCE, text, at);
      if (end < 0) return { stop: at + 1, isEnd: false };
      at = end - 1;
    } else if (!MARKS.includes(char)) return { stop: at, isEnd: false };
  }
}

const ENDS = /[ \t\n<]/;
const MARKS = '!"\'&)*,.:;?_~]';
const REFERENCE = /&[a-z]+;/iy;
