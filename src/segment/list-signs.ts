import { isBlank, isDigit } from '../text/classes.js';
import type { Token } from './reader.js';

/**
 * The signs that part the items of a list for a program, in a line of two of them or more: semicolons of which none has
 * a blank beside it (`اشتراک;بلوتوث;`), and commas of a line without any blank (`بله,خیر,شاید`).
 */
export function listSigns(text: string, start: number, end: number): readonly Token[] {
  return [...signsOf(text, start, end, ';'), ...signsOf(text, start, end, ',')];
}

function signsOf(text: string, start: number, end: number, sign: ';' | ','): readonly Token[] {
  const found: Token[] = [];
  for (let at = start; at < end; at++) {
    const isSign = text.charAt(at) === sign;
    if (isBlank(text.charCodeAt(at)) && sign === ',') return [];
    if (!isSign) continue;
    const [before, after] = [text.charCodeAt(at - 1), at + 1 < end ? text.charCodeAt(at + 1) : Number.NaN];
    if (at === start || isBlank(before) || isBlank(after) || (isDigit(before) && isDigit(after))) return [];
    found.push([at, at + 1]);
  }
  return found.length > 1 ? found : [];
}
