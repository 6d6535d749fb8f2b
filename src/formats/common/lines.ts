import { afterNewline, isNewline } from './newline.js';
import { textStart } from './text-start.js';

/** The lines of a source, as a reader of them needs it: where each begins and ends, without the blanks about it. */
export interface Lines {
  readonly count: number;
  /** Where the ink of a line begins; of a blank line, where it ends. */
  start(line: number): number;
  /** Where its ink ends. */
  end(line: number): number;
  /** The column of its ink, tabs as of eight. -1 for a blank line, and for what is no line. */
  column(line: number): number;
}

/** Splits a source into lines at whatever is a line end to Python as well. */
export function readLines(source: string): Lines {
  const starts: number[] = [];
  const ends: number[] = [];
  const columns: number[] = [];
  for (let at = textStart(source); at <= source.length; ) {
    let end = at;
    while (end < source.length && !isLineEnd(source.charCodeAt(end))) end++;
    let start = at;
    let column = 0;
    for (; start < end && INDENT.includes(source.charAt(start)); start++) column = columnAfter(column, source[start]);
    let stop = end;
    while (stop > start && isBlank(source.charAt(stop - 1))) stop--;
    starts.push(start);
    ends.push(stop);
    columns.push(stop === start ? -1 : column);
    at = afterNewline(source, end);
  }
  return {
    count: starts.length,
    start: (line) => starts[line] ?? source.length,
    end: (line) => ends[line] ?? source.length,
    column: (line) => columns[line] ?? -1,
  };
}

/** The column behind a character. */
export function columnAfter(column: number, char: string | undefined): number {
  return char === '\t' ? column + 8 - (column % 8) : column + 1;
}

const INDENT = ' \t\v\f';

/** `\s` has a mark besides, which is no blank to other languages. */
function isBlank(char: string): boolean {
  return char !== '\ufeff' && /\s/.test(char);
}

/** To Python, other characters end a line too. VT and FF are blanks to docutils. */
function isLineEnd(code: number): boolean {
  return isNewline(code) || (code >= 0x1c && code <= 0x1e) || code === 0x85 || code === 0x2028 || code === 0x2029;
}
