/** Numbers are printed with two digits behind the point, unless all of their column are whole. */
export type Cell = string | number;

/** A table as a person reads it in a terminal, or as Markdown. */
export function table(head: readonly string[], rows: readonly (readonly Cell[])[], markdown: boolean): string {
  const whole = head.map((_, n) => rows.every((row) => typeof row[n] === 'string' || Number.isInteger(row[n])));
  const cells = [head, ...rows.map((row) => row.map((cell, n) => shown(cell, whole[n] ?? false)))];
  const texts = textColumns(rows);
  if (markdown) {
    const ruler = head.map((_, n) => (n < texts ? '---' : '--:'));
    return [head, ruler, ...cells.slice(1)].map((row) => `| ${row.join(' | ')} |`).join('\n');
  }
  const widths = head.map((_, n) => Math.max(...cells.map((row) => row[n]?.length ?? 0)));
  const pad = (cell: string, n: number) => (n < texts ? cell.padEnd(widths[n] ?? 0) : cell.padStart(widths[n] ?? 0));
  return cells.map((row) => row.map(pad).join('  ').trimEnd()).join('\n');
}

/** How many columns come before the first of numbers. */
function textColumns([first = []]: readonly (readonly Cell[])[]): number {
  const found = first.findIndex((cell) => typeof cell === 'number');
  return found < 0 ? first.length : found;
}

function shown(cell: Cell, whole: boolean): string {
  return typeof cell === 'string' ? cell : cell.toFixed(whole ? 0 : 2);
}
