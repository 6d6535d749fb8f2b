import { skipBlanks } from '../common/runs.js';
import { trimmedEnd } from './starts.js';

/** The cells of a table's row without the blanks around them, as flat pairs of offsets. A backslash keeps a pipe in. */
export function cellsOf(source: string, from: number, to: number): number[] {
  const cells: number[] = [];
  let start = source[from] === '|' ? from + 1 : from;
  for (let at = start; at < to; at++) {
    const char = source[at];
    if (char === '\\') at++;
    else if (char === '|') {
      pushTrimmed(cells, source, start, at);
      start = at + 1;
    }
  }
  if (trimmedEnd(source, start, to) > start) pushTrimmed(cells, source, start, to);
  return cells;
}

/** How many columns the row of dashes under a table's head has; 0 if a line is none. */
export function delimiterColumns(source: string, from: number, to: number): number {
  for (let at = from; at < to; at++) {
    if (!'|-: \t'.includes(source.charAt(at))) return 0;
  }
  const cells = cellsOf(source, from, to);
  for (let c = 0; c < cells.length; c += 2) {
    if (!isDelimiter(source, cells[c] ?? 0, cells[c + 1] ?? 0)) return 0;
  }
  return cells.length / 2;
}

function isDelimiter(source: string, from: number, to: number): boolean {
  const start = source[from] === ':' ? from + 1 : from;
  const end = source[to - 1] === ':' ? to - 1 : to;
  for (let at = start; at < end; at++) if (source[at] !== '-') return false;
  return end > start;
}

function pushTrimmed(cells: number[], source: string, from: number, to: number): void {
  const end = trimmedEnd(source, from, to);
  cells.push(skipBlanks(source, from, end), end);
}
