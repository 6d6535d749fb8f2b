import { closingDoubledQuote } from '../common/doubled-quotes.js';
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
  /** Where more than blanks follows a quote that closes, as where one was not closed before it. */
  readonly astray?: number | undefined;
}

/**
 * The records of a CSV text from an offset on, by RFC 4180 and what else is about: any line ends, records of unequal
 * length, a quote inside a cell without quotes. Blank lines are no records. Between tabs a quote that is not closed, or not
 * at the end of its cell, is one like any other: many who write such tables know no quotes.
 *
 * @param isWhole whether nothing follows the text
 */
export function* csvRecords(source: string, from: number, delimiter: string, isWhole: boolean): Generator<CsvRecord> {
  for (let at = from; at < source.length; ) {
    const record = readRecord(source, at, delimiter, isWhole);
    const [{ start, end, quoted } = NO_CELL] = record.cells;
    if (record.cells.length > 1 || quoted || start < end || record.opened !== undefined) yield record;
    at = record.end ?? source.length;
  }
}

/** The offset behind the last line end that ends a record, in a text that may go on; 0 where there is none. */
export function endOfRecords(source: string, delimiter: string): number {
  if (!source.includes('"')) return Math.max(source.lastIndexOf('\n'), source.lastIndexOf('\r')) + 1;
  let end = 0;
  for (let next: number | undefined = 0; next !== undefined; ) {
    end = next;
    next = readRecord(source, end, delimiter, false).end;
  }
  return end;
}

const NO_CELL: Cell = { start: 0, end: 0, quoted: false };

function readRecord(source: string, from: number, delimiter: string, isWhole: boolean): CsvRecord {
  const cells: Cell[] = [];
  let astray: number | undefined;
  for (let at = from; ; at++) {
    const cell = readCell(source, at, delimiter, isWhole);
    if (!cell) return { cells, opened: at };
    cells.push(cell);
    at = cell.end;
    if (cell.quoted) {
      at = endOfBare(source, cell.end + 1, delimiter);
      if (!isBlank(source, cell.end + 1, at)) astray ??= cell.end + 1;
    }
    if (source.charAt(at) === delimiter && at + 1 < source.length) continue;
    if (!isNewline(source.charCodeAt(at))) return { cells, astray };
    return { cells, end: afterNewline(source, at), astray };
  }
}

/** Undefined where its quote is not closed. */
function readCell(source: string, at: number, delimiter: string, isWhole: boolean): Cell | undefined {
  if (source.charAt(at) !== '"') return bareCell(source, at, delimiter);
  const close = closingDoubledQuote(source, at);
  if (delimiter === '\t' && !isQuoted(source, at, close, isWhole)) return bareCell(source, at, delimiter);
  return close < 0 ? undefined : { start: at + 1, end: close, quoted: true };
}

function bareCell(source: string, at: number, delimiter: string): Cell {
  return { start: at, end: endOfBare(source, at, delimiter), quoted: false };
}

/** Whether a quote at the head of a cell between tabs encloses it: over several lines only where no other cell begins in them. */
function isQuoted(source: string, at: number, close: number, isWhole: boolean): boolean {
  const inside = source.slice(at, close < 0 ? source.length : close);
  if (/[\n\r]/.test(inside) && inside.includes('\t')) return false;
  return close < 0 ? !isWhole : isBlank(source, close + 1, endOfBare(source, close + 1, '\t'));
}

function isBlank(source: string, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (!BLANKS.includes(source.charAt(at))) return false;
  return true;
}

/** What may stand around a cell and is none of it. */
export const BLANKS = ' \t';

function endOfBare(source: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === stop || isNewline(unit)) return at;
  }
  return source.length;
}
