import { type Line, matchAt, type Token } from './reader.js';

/** What an object begins with: `{"name":`, `{'name':`. */
const OBJECT = /\{[ \t]{0,8}(["'])[^"'\\]{0,64}\1[ \t]{0,8}:/y;
/** What a list of strings, or of lists, begins with: `["a", "b"`, `["a", 1`, `[('a'`. One quotation in brackets is prose. */
const LIST = /\[[ \t]{0,8}(?:[[(][ \t]{0,8}["']|(["'])[^"'\\]{0,200}\1[ \t]{0,8},[ \t]{0,8}["'[{(0-9])/y;

/** A JSON object or list, or one of a programming language, to its end or that of its line: in it quotes and commas are code. */
export function dataLiteral(line: Line, at: number): Token | undefined {
  if (!matchAt(OBJECT, line, at) && !matchAt(LIST, line, at)) return undefined;
  const { text, end } = line;
  let depth = 0;
  let quote = '';
  for (let i = at; i < end; i++) {
    const char = text.charAt(i);
    if (char === '\\') i++;
    else if (quote !== '') quote = char === quote ? '' : quote;
    else if (char === '"' || char === "'") quote = char;
    else if (OPENING.includes(char)) depth++;
    else if (CLOSING.includes(char) && --depth === 0) return [at, i + 1];
  }
  return [at, end];
}

const OPENING = '{[(';
const CLOSING = '}])';
