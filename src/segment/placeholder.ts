import { isBlank, isInvisible, isLetter } from '../text/classes.js';
import { skip } from '../text/scan.js';
import { find, type Line, matchAt, type Token } from './reader.js';

const FORMAT =
  /%(?:\([^()\s]{1,64}\)|\{[^{}\s]{1,64}\}|[0-9]{1,2}\$)?[-+#0 ]?[0-9]{0,3}(?:\.[0-9]{1,3})?l{0,2}[@A-Za-z](?![A-Za-z])/y;
const NAMED = /%(?:\([^()\s]{1,64}\)|\{[^{}\s]{1,64}\})[a-z]?/y;
/** Where this is five per cent, it is left as it stands. */
const NUMBERED = /%[1-9]/y;
const GOES_ON = /[0-9۰-۹%٪]|[-.,٫٬/][0-9]/y;

/** `%s`, `%1$s`, `%-5.2f`, `%(name)s`, `%{name}`, `%1`. */
export function percentFormat(line: Line, at: number): Token | undefined {
  return matchAt(FORMAT, line, at) ?? matchAt(NAMED, line, at) ?? numbered(line, at);
}

/** None where a number goes on, if only behind what cannot be seen and may be taken away. */
function numbered(line: Line, at: number): Token | undefined {
  const token = matchAt(NUMBERED, line, at);
  GOES_ON.lastIndex = skip(line.text, at + '%1'.length, isInvisible);
  return GOES_ON.test(line.text) ? undefined : token;
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

/** `${x}`, and mathematics between dollar signs: `$a^2 + b$`, no Persian in it. */
export function dollar(line: Line, at: number): Token | undefined {
  const { text, end } = line;
  if (text.charAt(at + 1) === '{') {
    const token = braced(line, at + 1);
    return token && [at, token[1]];
  }
  const open = text.charAt(at + 1) === '$' ? at + 2 : at + 1;
  if (isBlank(text.charCodeAt(open))) return undefined;
  for (let i = open; i < end; i++) {
    if (isLetter(text.charCodeAt(i))) return undefined;
    if (text.charAt(i) !== '$') continue;
    const close = text.charAt(i + 1) === '$' ? i + 2 : i + 1;
    return i === open || isBlank(text.charCodeAt(i - 1)) ? undefined : [at, close];
  }
  return undefined;
}
