/**
 * Where the text of the cells of a table stands, as flat pairs, line by line. None where a cell is a document of its own
 * or code, or may be.
 */
export function cellsOf(source: string, rows: readonly number[]): readonly number[] {
  const cells: number[] = [];
  for (let r = 0; r < rows.length; r += 2) {
    const [from = 0, to = 0] = [rows[r], rows[r + 1]];
    const row = source.slice(from, to);
    if (/^(?:-{4,}|\.{4,}|\+{4,}|\/{2,}.*|```.*|={4,}|\[.*\]|!={3,}|:.*|[\w-]+::.*)$/.test(row)) return [];
    let at = 0;
    for (let bar = row.indexOf('|'); ; bar = row.indexOf('|', bar + 1)) {
      if (bar > 0 && row[bar - 1] === '\\') continue;
      const end = bar < 0 ? row.length : bar;
      const spec = bar < 0 ? end : specStart(row, at, bar);
      if (/[almv]/.test(row.slice(spec, end))) return [];
      if (spec > at) cells.push(from + at, from + spec);
      if (bar < 0) break;
      at = bar + 1;
    }
  }
  return trimmed(source, cells);
}

/** Where before a bar begins what says how wide and of what style the cell behind it is. */
function specStart(row: string, from: number, bar: number): number {
  let at = bar;
  while (at > from && /[\d.*+<^>a-z]/.test(row.charAt(at - 1))) at--;
  return at === from || /\s/.test(row.charAt(at - 1)) ? at : bar;
}

function trimmed(source: string, cells: readonly number[]): readonly number[] {
  const out: number[] = [];
  for (let c = 0; c < cells.length; c += 2) {
    let [start = 0, end = 0] = [cells[c], cells[c + 1]];
    while (start < end && /\s/.test(source.charAt(start))) start++;
    while (end > start && /\s/.test(source.charAt(end - 1))) end--;
    if (end > start) out.push(start, end);
  }
  return out;
}
