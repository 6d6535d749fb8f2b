import type { Lines } from '../common/lines.js';

/** Whether a text is lines of `=` with blanks between, as stand over the columns of a table. */
export function isTableBorder(text: string): boolean {
  return /^=[=\s]*=$/.test(text) && /\s/.test(text);
}

/** The line behind a table of columns whose first border is `line`, at `column`: the last one stands before a blank line. */
export function tableEnd(source: string, lines: Lines, line: number, column: number, width: number): number {
  let found = 0;
  for (let row = line + 1; row < lines.count; row++) {
    const start = lines.start(row);
    const end = lines.end(row);
    if (lines.column(row) >= 0 && lines.column(row) < column) return row;
    if (lines.column(row) !== column || !/^=[=\s]*$/.test(source.slice(start, end))) continue;
    found++;
    if (end - start !== width || found === 2 || lines.column(row + 1) < 0) return row + 1;
  }
  return lines.count;
}
