import { advance } from '../../text/position.js';
import type { Format, FormatOptions, Problem, Prose, RecordWindow, Span, Spelling } from '../../types.js';
import { gainsBlanks } from '../common/escapes.js';
import { sourceError } from '../common/source-error.js';
import { valueSpans } from '../common/value-spans.js';
import { csvRecords, endOfRecords } from './cells.js';
import { csvHead, gainsDelimiter, piecesOf, startOf } from './head.js';

/** A format of cells that one of these delimiters parts. */
export function csvFormat(id: string, delimiters: readonly string[]): Format {
  return {
    id,
    records: {
      head: (start, isWhole, { fields } = {}) => csvHead(start, isWhole, delimiters, fields),
      end: (text, head) => endOfRecords(text, head?.delimiter ?? ''),
    },
    read: (source, options, window) => csvProse(source, delimiters, options, window),
  };
}

/**
 * The prose of a CSV text: its cells, or those of the columns that `fields` names, by their header or by their number
 * from 1. Header cells are names, as the keys of other formats are, and no prose.
 *
 * @throws SourceError where a quote is not closed
 */
function csvProse(
  source: string,
  delimiters: readonly string[],
  { fields }: FormatOptions = {},
  { head, isFirst }: RecordWindow = { head: csvHead(source, true, delimiters, fields), isFirst: true },
): Prose {
  const { delimiter = '', names, columns = 0 } = head ?? {};
  const spellings = spellingsOf(delimiter, delimiters);
  const isColumn = (field: string) => names?.includes(field) || (Number(field) >= 1 && Number(field) <= columns);
  const isProse = (column: number) =>
    !fields || fields.includes(String(column + 1)) || fields.includes(names?.[column] ?? '');
  const spans: Span[] = [];
  const problems: Problem[] = [];
  let place = { line: 1, column: 1 };
  let read = 0;
  let isHeader = isFirst && names !== undefined;
  // In the first line with any the delimiters are counted, when the text is read again too.
  let isCounted = isFirst;
  const from = isFirst ? startOf(source, delimiters).from : 0;
  for (const { cells, opened, astray } of csvRecords(source, from, delimiter, true)) {
    const isNames = isHeader;
    const bare = isCounted ? spellings.counted : spellings.bare;
    isHeader = false;
    isCounted &&= cells.length === 1;
    if (opened !== undefined) throw sourceError(source, opened, 'CSV: a quote is not closed', HOW_TO_QUOTE);
    if (astray !== undefined) {
      place = advance(place, source, read, astray);
      read = astray;
      problems.push({ ...place, message: 'broken record: text behind a closing quote; is one before it not closed?' });
      continue;
    }
    cells.forEach((cell, column) => {
      if (isNames || !isProse(column)) return;
      const spelling = cell.quoted ? spellings.quoted : bare;
      const pieces = piecesOf(source, cell).map(({ start, end, text }) => ({ start, end, text, spelling }));
      for (const span of valueSpans(source, pieces)) spans.push(span);
    });
  }
  return {
    spans,
    ...(problems.length > 0 && { problems }),
    ...(fields && { found: new Set(fields.filter(isColumn)) }),
  };
}

const HOW_TO_QUOTE = 'close it, or write it twice inside of quotes';

/**
 * A bare cell must not come to need quotes, nor one that is `counted` to have more of another delimiter; and a tab that parts
 * cells is none, whatever quotes stand around it.
 */
function spellingsOf(delimiter: string, delimiters: readonly string[]) {
  const staysBare = (written: string, original: string) =>
    !written.includes(delimiter) &&
    !/[\r\n]/.test(written) &&
    !gainsBlanks(written, original) &&
    (!written.includes('"') || gainsNoQuote(written, original));
  return {
    bare: { admits: staysBare },
    counted: {
      admits: (written, original) => staysBare(written, original) && !gainsDelimiter(written, original, delimiters),
    },
    quoted: {
      encode: (text) => text.replaceAll('"', '""'),
      admits: (written, original) => delimiter !== '\t' || count('\t', written) === count('\t', original),
    },
  } satisfies Readonly<Record<string, Spelling>>;
}

function gainsNoQuote(written: string, original: string): boolean {
  return count('"', written) <= count('"', original) && (!written.startsWith('"') || original.startsWith('"'));
}

function count(char: string, text: string): number {
  return text.split(char).length;
}
