import { isInvisible, isMark } from '../text/classes.js';
import { skip, skipBack } from '../text/scan.js';

/**
 * Whether what is left and right of a stretch that cannot be seen might be one token of a program without it: a
 * placeholder, an entity, a tag, an address. Anything of ASCII might but a plain word with marks of prose about it.
 *
 * @example partsToken('&zwn\u200cj;', 4, 5); // true
 */
export function partsToken(text: string, start: number, end: number): boolean {
  const before = text.slice(Math.max(0, start - REACH), start);
  const after = text.slice(end, end + REACH);
  const left = onlySeen(before.slice(skipBack(before, before.length, mayStandIn)));
  const right = onlySeen(after.slice(0, skip(after, 0, mayStandIn)));
  return left !== '' && right !== '' && !PROSE.test(left + right);
}

/** No token is looked for further: what is longer is cut, and so no plain word but by its letters. */
const REACH = 64;

const PROSE = /^["'()]*(?:\w+(?:[-,']\w+){0,99}[)"']*)?(?:[:;%]|[.,!?]+)?$/;

function mayStandIn(code: number): boolean {
  return isSeen(code) || isInvisible(code) || isMark(code);
}

function isSeen(code: number): boolean {
  return code > 0x20 && code < 0x7f;
}

function onlySeen(text: string): string {
  let seen = '';
  for (const char of text) if (isSeen(char.charCodeAt(0))) seen += char;
  return seen;
}
