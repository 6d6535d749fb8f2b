import { BOM } from '../../text/chars.js';
import { sourceError } from '../common/source-error.js';

/** A cell, without its quotes. */
export interface Cell {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

export interface Table {
  readonly delimiter: string;
  /** The cells of each record. A record may have any number of them. */
  readonly records: readonly (readonly Cell[])[];
}

/**
 * The cells of a CSV text, by RFC 4180 and what else is about: any line ends, records of unequal length, a quote inside
 * a cell without quotes, a first line `sep=;`, which is no record. Blank lines are no records.
 *
 * @param delimiters those that it may have; of several, the one that stands most often in the first line with any, or
 *   else the first
 * @throws SourceError where a quote is not closed
 */
export function csvCells(source: string, delimiters: readonly string[]): Table {
  const start = source.startsWith(BOM) ? BOM.length : 0;
  const named = delimiters.length > 1 ? /^sep=(.)\r?(?:\n|$)/.exec(source.slice(start, start + 10)) : null;
  const delimiter = named?.[1] ?? mostUsed(source, start, delimiters);
  const records: Cell[][] = [];
  let record: Cell[] = [];
  let at = start + (named?.[0].length ?? 0);
  while (at < source.length) {
    const cell = readCell(source, at, delimiter);
    record.push(cell);
    at = endOfCell(source, cell, delimiter);
    const stop = source.charAt(at);
    at = source.startsWith('\r\n', at) ? at + 2 : at + 1;
    if (stop === delimiter && at < source.length) continue;
    if (record.length > 1 || cell.quoted || cell.start < cell.end) records.push(record);
    record = [];
  }
  return { delimiter, records };
}

/** A comma or semicolon before a space is one of prose. */
function mostUsed(source: string, from: number, delimiters: readonly string[]): string {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let at = from; at < source.length; at++) {
    const char = source.charAt(at);
    const count = counts.get(char);
    if (char === '"') quoted = !quoted;
    else if (!quoted && count !== undefined && source.charAt(at + 1) !== ' ') counts.set(char, count + 1);
    else if (!quoted && isLineEnd(source.charCodeAt(at)) && [...counts.values()].some((n) => n > 0)) break;
  }
  return delimiters.reduce((best, other) => ((counts.get(other) ?? 0) > (counts.get(best) ?? 0) ? other : best));
}

function readCell(source: string, at: number, delimiter: string): Cell {
  if (source.charAt(at) !== '"') return { start: at, end: endOfBare(source, at, delimiter), quoted: false };
  for (let quote = source.indexOf('"', at + 1); quote >= 0; quote = source.indexOf('"', quote + 2)) {
    if (source.charAt(quote + 1) !== '"') return { start: at + 1, end: quote, quoted: true };
  }
  throw sourceError(source, at, 'CSV: a quote is not closed');
}

/** Where a cell stops; what some writers leave between its closing quote and the delimiter is passed over. */
function endOfCell(source: string, { end, quoted }: Cell, delimiter: string): number {
  return quoted ? endOfBare(source, end + 1, delimiter) : end;
}

function endOfBare(source: string, from: number, delimiter: string): number {
  const stop = delimiter.charCodeAt(0);
  for (let at = from; at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === stop || isLineEnd(unit)) return at;
  }
  return source.length;
}

const LINE_FEED = 0x0a;
const RETURN = 0x0d;

function isLineEnd(unit: number): boolean {
  return unit === LINE_FEED || unit === RETURN;
}
