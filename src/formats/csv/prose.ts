import type { FormatOptions, Prose, Span, Spelling } from '../../types.js';
import { cutDoubledQuotes } from '../common/doubled-quotes.js';
import { gainsBlanks, type Piece, readPieces } from '../common/escapes.js';
import { valueSpans } from '../common/value-spans.js';
import { type Cell, csvCells, type Table } from './cells.js';

/**
 * The prose of a CSV text: its cells, or those of the columns that `fields` names, by their header or by their number
 * from 1. Header cells are names, as the keys of other formats are, and no prose.
 *
 * @throws SourceError where a quote is not closed
 */
export function csvProse(source: string, delimiters: readonly string[], { fields }: FormatOptions = {}): Prose {
  const table = csvCells(source, delimiters);
  const header = headerOf(source, table, fields);
  const spellings = spellingsOf(table.delimiter);
  const columns = Math.max(0, ...table.records.slice(0, 1).map((record) => record.length));
  const isColumn = (field: string) => header?.includes(field) || (Number(field) >= 1 && Number(field) <= columns);
  const spans: Span[] = [];
  for (const record of header ? table.records.slice(1) : table.records) {
    record.forEach((cell, index) => {
      if (fields && !fields.includes(String(index + 1)) && !fields.includes(header?.[index] ?? '')) return;
      const spelling = cell.quoted ? spellings.quoted : spellings.bare;
      const pieces = piecesOf(source, cell).map(({ start, end, text }) => ({ start, end, text, spelling }));
      for (const span of valueSpans(source, pieces)) spans.push(span);
    });
  }
  return { spans, ...(fields && { found: new Set(fields.filter(isColumn)) }) };
}

/** The names in the first record, where it is a header: `fields` names columns by it, or else it looks like one. */
function headerOf(source: string, { records }: Table, fields?: readonly string[]): readonly string[] | undefined {
  const [first, ...others] = records;
  const names = first?.map((cell) => readPieces(source, piecesOf(source, cell)));
  if (names && fields?.some((field) => names.includes(field))) return names;
  return names && others.length > 0 && looksLikeHeader(names) ? names : undefined;
}

/** Names differ from one another, have a letter in them, and are no sentences. */
function looksLikeHeader(names: readonly string[]): boolean {
  return new Set(names).size === names.length && names.every((name) => /\p{L}/u.test(name) && wordsIn(name) <= 4);
}

function wordsIn(name: string): number {
  return name.split(/[ \t\n]/).filter((word) => word !== '').length;
}

function piecesOf(source: string, { start, end, quoted }: Cell): Piece[] {
  if (quoted) return cutDoubledQuotes(source, start, end, '"');
  let from = start;
  let to = end;
  while (from < to && BLANKS.includes(source.charAt(from))) from++;
  while (from < to && BLANKS.includes(source.charAt(to - 1))) to--;
  return from < to ? [{ start: from, end: to }] : [];
}

const BLANKS = ' \t';

/** A bare cell must not come to need quotes; and a tab that parts cells is none, whatever quotes stand around it. */
function spellingsOf(delimiter: string): { readonly bare: Spelling; readonly quoted: Spelling } {
  return {
    bare: {
      admits: (written, original) =>
        !written.includes(delimiter) &&
        !/[\r\n]/.test(written) &&
        !gainsBlanks(written, original) &&
        quotesIn(written) <= quotesIn(original) &&
        (!written.startsWith('"') || original.startsWith('"')),
    },
    quoted: {
      encode: (text) => text.replaceAll('"', '""'),
      admits: (written, original) => delimiter !== '\t' || tabsIn(written) === tabsIn(original),
    },
  };
}

function quotesIn(text: string): number {
  return text.split('"').length;
}

function tabsIn(text: string): number {
  return text.split('\t').length;
}
