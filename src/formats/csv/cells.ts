import { afterNewline, isNewline } from '../common/newline.js';

/** A cell, without its quotes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export interface CsvRecord {
  /** Any number of them: records may be of unequal length. */
  readonly cells: readonly Cell[];
  /** Behind its line end; undefined where the text ends before one. */
  readonly end?: number;
  /** Where a quote opens that is not closed. */
  readonly opened?: number;
}

/**
 * The records of a CSV text from an offset on, by RFC 4180 and what else is about: any line ends, records of unequal
 * length, a quote inside a cell without quotes. Blank lines are no records.
 */
export function* csvRecords(source: string, from: number, delimiter: string): Generator<CsvRecord> {
  for (let at = from; at < source.length; ) {
    const record = readRecord(source, at, delimiter);
    const [{ start, end, quoted } = NO_CELL] = record.cells;
    if (record.cells.length > 1 || quoted || start < end || record.opened !== undefined) yield record;
    at = record.end ?? source.length;
  }
}

/** The offset behind the last line end of a CSV text that ends a record; 0 where there is none. */
export function endOfRecords(source: string, delimiter: string): number {
  if (!source.includes('"')) return Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  let end = 0;
  for (let next: number | undefined = 0; next !== undefined; next = readRecord(source, end, delimiter).end) end = next;
  return end;
}

const NO_CELL: Cell = { start: 0, end: 0, quoted: false };

function readRecord(source: string, from: number, delimiter: string): CsvRecord {
  const cells: Cell[] = [];
  for (let at = from; ; at++) {
    const cell = readCell(source, at, delimiter);
    if (!cell) return { cells, opened: at };
    cells.push(cell);
    at = endOfCell(source, cell, delimiter);
    if (source.charAt(at) === delimiter && at + 1 < source.length) continue;
    if (!isNewline(source.charCodeAt(at))) return { cells };
    return { cells, end: afterNewline(source, at) };
  }
}

/** Undefined where its quote is not closed. */
function readCell(source: string, at: number, delimiter: string): Cell | undefined {
  if (source.charAt(at) !== '"') return { start: at, end: endOfBare(source, at, delimiter), quoted: false };
  for (let quote = source.indexOf('"', at + 1); quote >= 0; quote = source.indexOf('"', quote + 2)) {
    if (source.charAt(quote + 1) !== '"') return { start: at + 1, end: quote, quoted: true };
  }
  return undefined;
}

/** Where a cell stops; what some writers leave between its closing quote and the delimiter is passed over. */
function endOfCell(source: string, { end, quoted }: Cell, delimiter: string): number {
  return quoted ? endOfBare(source, end + 1, delimiter) : end;
}

function endOfBare(source: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === stop || isNewline(unit)) return at;
  }
  return source.length;
}
