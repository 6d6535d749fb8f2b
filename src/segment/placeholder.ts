import { isBlank, isInvisible, isLetter, isLineEnd } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { dataLiteral } from './data-literal.js';
import { find, type Line, matchAt, type Reader, type Token } from './reader.js';

const LOCALISED = /%L[0-9]{1,2}/y;
const FORMAT =
  /%(?:\([^()\s]{1,64}\)|\{[^{}\s]{1,64}\}|\[[0-9]{1,2}\]|[0-9]{1,2}\$)?[-+#0 ]?[0-9]{0,3}(?:\.[0-9]{1,3})?l{0,2}[@A-Za-z](?![A-Za-z])/y;
const NAMED = /%(?:\([^()\s]{1,64}\)|\{[^{}\s]{1,64}\})[a-z]?/y;
const ENCLOSED = /%[0-9]{1,2}%(?![0-9])/y;
/** Where this is five per cent, it is left as it stands. */
const NUMBERED = /%[0-9](?:![A-Za-z0-9.]{1,8}!)?/y;
const GOES_ON = /[0-9۰-۹٪]|%(?![0-9])|[-.,٫٬/][0-9]/y;

/** `%s`, `%1$s`, `%[1]s`, `%-5.2f`, `%(name)s`, `%{name}`, `%1`, `%L1`, `%1%`, `%1!s!`. */
export function percentFormat(line: Line, at: number): Token | undefined {
  return (
    matchAt(LOCALISED, line, at) ??
    matchAt(FORMAT, line, at) ??
    matchAt(NAMED, line, at) ??
    matchAt(ENCLOSED, line, at) ??
    unlessNumber(line, matchAt(NUMBERED, line, at), GOES_ON)
  );
}

/** None where a number goes on, if only behind what cannot be seen and may be taken away. */
function unlessNumber({ text }: Line, token: Token | undefined, goesOn: RegExp): Token | undefined {
  if (!token) return undefined;
  goesOn.lastIndex = skip(text, token[1], isInvisible);
  return goesOn.test(text) ? undefined : token;
}

/** `{name}`, `{0}`, `{{ any thing }}`, `{% any thing %}`. Braces around Persian words are prose. */
export function braced(line: Line, at: number): Token | undefined {
  const { text, end } = line;
  const double = text.charAt(at + 1);
  if (double === '{' || double === '%') {
    const close = find(line, double === '{' ? '}}' : '%}', at + 2);
    return close < 0 ? undefined : [at, close + 2];
  }
  let hasPersian = false;
  let hasBlank = false;
  for (let i = at + 1; i < end; i++) {
    const char = text.charAt(i);
    if (char === '{') return undefined;
    if (char === '}') return i === at + 1 || (hasPersian && hasBlank) ? undefined : [at, i + 1];
    hasPersian ||= isLetter(text.charCodeAt(i));
    hasBlank ||= isBlank(text.charCodeAt(i));
  }
  return undefined;
}

/** A reader whose tokens end inside no pair of braces that opens in them: `(x {{ y }})`, `$t(a, {"n": {{n}} })`. */
export function wholly(read: Reader): Reader {
  return (line, at) => {
    const token = read(line, at);
    if (!token) return undefined;
    let [start, end] = token;
    for (let i = start; i < end; i++) {
      if (line.text.charAt(i) !== '{') continue;
      const inner = dataLiteral(line, i) ?? braced(line, i);
      if (!inner) continue;
      end = Math.max(end, inner[1]);
      i = inner[1] - 1;
    }
    return [start, end];
  };
}

const ARGUMENT = /\$[1-9]/y;
/** One digit behind a dollar sign is an argument, more of them, or a decimal fraction, are a sum of money. */
const IS_MONEY = /[0-9۰-۹]|[-.,٫٬][0-9]/y;

/** `$1`, `${x}`, and mathematics between dollar signs: `$a^2 + b$`, no Persian in it. */
export function dollar(line: Line, at: number): Token | undefined {
  if (line.text.charAt(at + 1) !== '{')
    return mathematics(line, at) ?? unlessNumber(line, matchAt(ARGUMENT, line, at), IS_MONEY);
  const token = braced(line, at + 1);
  return token && [at, token[1]];
}

function mathematics({ text, end }: Line, at: number): Token | undefined {
  const open = text.charAt(at + 1) === '$' ? at + 2 : at + 1;
  if (isBlank(text.charCodeAt(open))) return undefined;
  for (let i = open; i < end; i++) {
    if (isLetter(text.charCodeAt(i))) return undefined;
    if (text.charAt(i) !== '$') continue;
    const close = text.charAt(i + 1) === '$' ? i + 2 : i + 1;
    const isClosing = i > open && !isBlank(text.charCodeAt(i - 1)) && !/[0-9]/.test(text.charAt(close));
    return isClosing ? [at, close] : undefined;
  }
  return undefined;
}

const BANG = /![a-z][a-z0-9_-]{0,63}(?![A-Za-z0-9_])/y;

/** `!name`, a mark before a name without a capital, as Drupal has it. */
export function bang(line: Line, at: number): Token | undefined {
  return standsApart(line.text, at) ? matchAt(BANG, line, at) : undefined;
}

/** Marks that go to the word before them, and may take a blank behind them. The Latin semicolon is one more. */
export const JOINTS = ',!?،؛؟…';
const OPENING = '\'"«“‘(';

/**
 * A mark that is parted from the words before it, if by a placeholder, and stands at one: `شما ,%s`, `{a},{b}`. Whether
 * its blank belongs behind it, or it is a sign of the program's, is not to be known.
 */
export function joint(line: Line, at: number): Token | undefined {
  const { text, floor } = line;
  if (floor !== at && !isBlank(text.charCodeAt(at - 1))) return undefined;
  const next = OPENING.includes(text.charAt(at + 1)) ? at + 2 : at + 1;
  return next < line.end && standsForWords(line, next) ? [at, at + 1] : undefined;
}

function standsForWords(line: Line, at: number): boolean {
  switch (line.text.charAt(at)) {
    case '%':
      return percentFormat(line, at) !== undefined;
    case '{':
      return braced(line, at) !== undefined;
    case '$':
      return dollar(line, at) !== undefined;
    case '_':
    case '&':
      return isLetter(line.text.charCodeAt(at + 1));
    default:
      return false;
  }
}

function standsApart(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  return isBlank(before) || isLineEnd(before) || OPENING.includes(text.charAt(at - 1));
}
