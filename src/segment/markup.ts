import { isLetter } from '../text/classes.js';
import { find, type Line, matchAt, type Token } from './reader.js';

/** `<b>`, `</b>`, `<img alt="…">`, `<https://…>`, `<!-- … -->`. */
export function tag(line: Line, at: number): Token | undefined {
  const { text, end } = line;
  if (text.startsWith('<!--', at)) {
    const close = find(line, '-->', at);
    return close < 0 ? undefined : [at, close + 3];
  }
  const numbered = matchAt(NUMBERED, line, at);
  if (numbered) return numbered;
  if (!isLatin(text.charCodeAt(text.charAt(at + 1) === '/' ? at + 2 : at + 1))) return undefined;
  let hasPersian = false;
  let hasValue = false;
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i);
    if (char === '<') return undefined;
    if (char === '>') return hasPersian && !hasValue ? undefined : [at, i + 1];
    if (char === '=') hasValue = true;
    if (isLetter(text.charCodeAt(i))) hasPersian = true;
  }
  return undefined;
}

/** In translations a number stands for a tag of the program: `<1>حذف</1>`. */
const NUMBERED = /<\/?[0-9]{1,2}\/?>/y;

const ENTITY = /&(?:[a-zA-Z][a-zA-Z0-9]{1,31}|#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6});/y;

/** `&nbsp;`, `&#1740;`. */
export function entity(line: Line, at: number): Token | undefined {
  return matchAt(ENTITY, line, at);
}

/** The target of a Markdown link or image, with the brackets around it: `](https://…)`. */
export function linkTarget({ text, end }: Line, at: number): Token | undefined {
  if (text.charAt(at + 1) !== '(') return undefined;
  let depth = 0;
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i);
    if (char === '(') depth++;
    else if (char === ')' && --depth === 0) return [at, i + 1];
    else if (char === ' ' || char === '\t') return [at, i];
    else if (char === ']' || char === '<') return undefined;
  }
  return undefined;
}

/** A footnote's label is short: so a line of opening brackets takes no long time. */
const FOOTNOTE = /\[\^[^\s[\]]{1,64}\]/y;

/** The mark of a Markdown footnote: `[^1]`, `[^note]`. */
export function footnote(line: Line, at: number): Token | undefined {
  return matchAt(FOOTNOTE, line, at);
}

function isLatin(code: number): boolean {
  return (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}
