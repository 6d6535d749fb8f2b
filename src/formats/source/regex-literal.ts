import { wordsOf } from '../common/words-of.js';
import type { Skip } from './language.js';
import { isWordUnit } from './word-unit.js';

/** A regular expression of JavaScript. Where a division could stand, it is one. */
export const regexLiteral: Skip = {
  at: '/',
  end(source, start, seen, afterHead) {
    const next = source[start + 1];
    if (next === '/' || next === '*') return undefined;
    return mayStand(source, seen, afterHead) ? endOf(source, start) : undefined;
  },
};

function mayStand(source: string, seen: number, afterHead: boolean): boolean {
  const last = source.charAt(seen - 1);
  if (last === ')') return afterHead;
  if (last === '+' || last === '-') return source.charAt(seen - 2) !== last;
  if (/[\]}"'`/]/.test(last)) return false;
  return !isWordUnit(last.charCodeAt(0)) || KEYWORDS.has(wordBefore(source, seen));
}

/** After these an expression begins. */
const KEYWORDS = wordsOf('await case delete do else in instanceof new of return throw typeof void yield');
const LONGEST = 'instanceof'.length;

function wordBefore(source: string, end: number): string {
  let start = end;
  while (end - start <= LONGEST && isWordUnit(source.charCodeAt(start - 1))) start--;
  return source.slice(start, end);
}

/** A slash in a class (`[/]`) does not close it. One that its line does not close is none. */
function endOf(source: string, start: number): number | undefined {
  let inClass = false;
  for (let at = start + 1; at < source.length; at++) {
    const char = source[at];
    if (char === '\n') return undefined;
    if (char === '\\') at++;
    else if (char === '[') inClass = true;
    else if (char === ']') inClass = false;
    else if (char === '/' && !inClass) return at + 1;
  }
  return undefined;
}
