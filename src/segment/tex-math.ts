import { isLetter } from '../text/classes.js';
import { skip } from '../text/scan.js';
import type { Reader } from './reader.js';

const OPENING = /\\{1,2}[([]/y;
const DELIMITER = /\\{1,2}[()[\]]/g;
/** With Persian and no command in it, it is a bracket that is escaped. */
const COMMAND = /\\[A-Za-z]{2}/;

/** Mathematics as MathJax finds it: `\(a, b\)`, `\[a, b\]`, and with two backslashes, as some Markdown needs them. */
export const texMath: Reader = ({ text, end }, at) => {
  const close = texMathEnd(text, at, end);
  return close < 0 ? undefined : [at, close];
};

/** Where the mathematics ends that begins at `at`, before `limit`; -1 if none does. */
export function texMathEnd(text: string, at: number, limit: number): number {
  OPENING.lastIndex = at;
  const [open] = OPENING.exec(text) ?? [];
  if (open === undefined) return -1;
  const start = at + open.length;
  DELIMITER.lastIndex = start;
  const close = DELIMITER.exec(text);
  const end = DELIMITER.lastIndex;
  if (!close || end > limit || close[0] !== open.replace('(', ')').replace('[', ']')) return -1;
  const inner = text.slice(start, close.index);
  return hasPersian(inner) && !COMMAND.test(inner) ? -1 : end;
}

function hasPersian(text: string): boolean {
  return skip(text, 0, (code) => !isLetter(code)) < text.length;
}
