import { isBlank, isDigit, isLineEnd } from '../text/classes.js';
import { isTouchable, type Page, perLine } from '../text/page.js';
import { isAmong } from './context.js';

const STRAIGHT = '"';
const OPENING = '“„‟';
const CLOSING = '”';
const ALL = /["“”„‟«»<>]/g;

/** An opening quote that waits for its other half. */
interface Open {
  readonly at: number;
  readonly kind: 'straight' | 'curly' | 'angle' | 'guillemet';
  readonly length: number;
}

interface Line {
  readonly open: Open[];
  readonly found: [at: number, quote: Quote][];
  /** A quote is left over: nobody can tell which one it is. */
  broken: boolean;
}

/** What a quote becomes, and the code units that it takes up now. */
export interface Quote {
  readonly text: string;
  readonly length: number;
}

/**
 * The quotes of a line that are halves of a pair, by their offset. Pairs do not cross each other; a line with a quote left
 * over is left as it is.
 */
export const quotePairs = perLine((page, start, end): ReadonlyMap<number, Quote> => {
  const line: Line = { open: [], found: [], broken: false };
  for (const { index, 0: char } of page.text.slice(start, end).matchAll(ALL))
    if (isTouchable(page, start + index)) take(page, start + index, char, line);
  return new Map(line.broken || line.open.length > 0 ? [] : line.found);
});

function take({ text }: Page, at: number, char: string, line: Line): void {
  const top = line.open.at(-1);
  if (char === '«') line.open.push({ at, kind: 'guillemet', length: 1 });
  else if (char === '»') close(line, at, 'guillemet', 1);
  else if (char === '<' || char === '>') takeAngle(text, at, char, line);
  else if (char === STRAIGHT) {
    if (isDigit(text.charCodeAt(at - 1)) && top?.kind !== 'straight') return;
    if (top?.kind === 'straight') close(line, at, 'straight', 1);
    else line.open.push({ at, kind: 'straight', length: 1 });
  } else if (top?.kind === 'curly' && (char === CLOSING || endsHere(text, at))) close(line, at, 'curly', 1);
  else if (OPENING.includes(char) || !endsHere(text, at)) line.open.push({ at, kind: 'curly', length: 1 });
  else line.broken = true;
}

function takeAngle(text: string, at: number, char: string, line: Line): void {
  if (text.charAt(at + 1) !== char || text.charAt(at - 1) === char || text.charAt(at + 2) === char) return;
  if (char === '<') line.open.push({ at, kind: 'angle', length: 2 });
  else close(line, at, 'angle', 2);
}

/** Whether a quote stands where only a closing one can: after something, before nothing. */
function endsHere(text: string, at: number): boolean {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  if (isLineEnd(before) || isBlank(before)) return false;
  return isLineEnd(after) || isBlank(after) || isAmong(after, '،؛:.؟!…)]»,;?');
}

function close(line: Line, at: number, kind: Open['kind'], length: number): void {
  const start = line.open.pop();
  if (start?.kind !== kind) {
    line.broken = true;
    return;
  }
  const inside = line.open.length > 0;
  if (kind === 'guillemet' || (kind === 'curly' && inside)) return;
  line.found.push([start.at, { text: inside ? '‹' : '«', length: start.length }]);
  line.found.push([at, { text: inside ? '›' : '»', length }]);
}
