import { texMathEnd } from '../../segment/tex-math.js';
import { FLEETING, FLEETING_IN_LINE } from '../common/fleeting.js';
import { runEnd } from '../common/runs.js';
import { matchEnd } from '../common/sticky.js';
import type { Search } from './search.js';

/** What is opaque in a line, by its first character. Each answers where it ends, -1 if it is none. */

/** Code between backticks. */
export function codeEnd(text: string, at: number, search: Search): number {
  const open = runEnd(text, at);
  return search.closingRun(open, open - at, '`');
}

/**
 * Math between dollars, unless they are money, with blanks and Persian between them, or code or a link begins or ends
 * between them.
 */
export function mathEnd(text: string, at: number, search: Search): number {
  const open = runEnd(text, at);
  const close = open - at > 2 ? -1 : search.closingRun(open, open - at, '$');
  if (close < 0) return -1;
  const inner = text.slice(open, close - (open - at));
  const isMoney = open - at === 1 && inner.trim() !== inner && /[\u0600-\u06ff]/.test(inner);
  return isMoney || /`|\]\(/.test(inner) || isHalf(inner) ? -1 : close;
}

/** Math between `\(` and `\)` or `\[` and `\]`, unless code or a link begins or ends between them. */
export function texEnd(text: string, at: number): number {
  const end = texMathEnd(text, at, text.length);
  const inner = text.slice(at, end);
  return end < 0 || /`|\]\(|\n[ \t]*\n/.test(inner) || isHalf(inner) ? -1 : end;
}

/** Whether brackets of a text have their partners outside of it. */
function isHalf(text: string): boolean {
  return text.split('[').length !== text.split(']').length;
}

/** An address in angles, a comment and the like. */
export function angleEnd(text: string, at: number, search: Search): number {
  const address = matchEnd(ADDRESS, text, at);
  if (address >= 0) return address;
  const [open, close] = ENCLOSED.find(([opening]) => text.startsWith(opening, at)) ?? [];
  if (open === '<!' && !/[a-z]/i.test(text.charAt(at + 2))) return -1;
  return open === undefined || close === undefined ? -1 : search.find(close, at + 2); // `<!-->` is whole
}

/** A footnote's mark, an alert's kind, a citation of Pandoc, a wiki's link that holds no address. */
export function bracketEnd(text: string, at: number): number {
  return matchEnd(
    /\[\^[^\]\s[]+\]|\[![\w-]+\][-+]?|\[-?@[^[\]\n]+\](?![[(])|!?\[\[(?![^[\]\n]*(?:\/\/|www\.))[^[\]\n]+\]\]/iy,
    text,
    at,
  );
}

/** What a URL holds from its colon on, as far as nothing in it could enclose it, or be one itself. */
export function urlEnd(text: string, at: number): number {
  if (!text.startsWith('://', at)) return -1;
  const stop = /[\s<>[\]()"'`*|«»،؛\\]|www\.|https?:/gi;
  stop.lastIndex = at + 3;
  const end = stop.exec(text)?.index ?? text.length;
  return end > at + 3 ? end : -1;
}

/**
 * What a line begins with and a block could begin with, which stays as it is, lest an edit make one of it: a marker,
 * and before it what cannot be seen and may be taken away.
 */
export function headEnd(text: string, at: number, isFirst: boolean): number {
  return isFirst ? Math.max(matchEnd(TASK, text, at), matchEnd(HEAD, text, at)) : matchEnd(HEAD, text, at);
}

/** Without the line feed, which ends the head with its line. */
const BLANKS = `${FLEETING_IN_LINE.source}*`;
const DIGIT = '[\\d\\u0660-\\u0669\\u06f0-\\u06f9]';
const HEAD = new RegExp(
  [
    BLANKS,
    // What follows the mark of a snippet is a path.
    `(?:;?--8<--[^\\n]*|[-+|=>]+|#{1,6}(?=${FLEETING.source})|\\*(?=${FLEETING.source})|:(?![A-Za-z+-])`,
    `|${DIGIT}{1,9}[ \\t]*[.)](?!${DIGIT}))?`,
    BLANKS,
  ].join(''),
  'y',
);

const TASK = /\[[ xX]\][ \t]+/y;

const ADDRESS = /<(?:[a-z][a-z\d+.-]{1,31}:[^\0-\x20\x7f<>]*|[\w.!#$%&'*+/=?^`{|}~-]+@[\w.-]+)>/iy;

const ENCLOSED = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['<!', '>'],
] as const satisfies readonly (readonly [string, string])[];
