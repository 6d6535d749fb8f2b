import { BOM } from '../../text/chars.js';
import type { Head } from '../../types.js';
import { cutDoubledQuotes } from '../common/doubled-quotes.js';
import { type Piece, readPieces } from '../common/escapes.js';
import { isNewline } from '../common/newline.js';
import { textStart } from '../common/text-start.js';
import { BLANKS, type Cell, type CsvRecord, csvRecords } from './cells.js';

/** So many code units at most of a source are looked through for its delimiter. */
const MOST = 1 << 16;

/** The first line of some: `sep=;`. */
const NAMED = /^sep=(.)\r?(?:\n|$)/;
const LONGEST_NAMED = 'sep=;\r\n'.length;

/** Where the records of a source begin, and the delimiter that it names. */
export function startOf(source: string, delimiters: readonly string[]): { from: number; named: string | undefined } {
  const from = textStart(source);
  const line = delimiters.length > 1 ? NAMED.exec(source.slice(from, from + LONGEST_NAMED)) : null;
  return { from: from + (line?.[0].length ?? 0), named: line?.[1] };
}

/**
 * What the start of a source says of it; undefined where it is not all of the source and more must be known.
 *
 * @param delimiters those that it may have; of several, the one that a first line `sep=;` names, or that stands most often
 *   in the first line with any, or else the first
 * @param fields some may name a column
 */
export function csvHead(
  source: string,
  isWhole: boolean,
  delimiters: readonly string[],
  fields?: readonly string[],
): Head | undefined {
  if (!isWhole && source.length < BOM.length + LONGEST_NAMED) return undefined;
  const { from, named } = startOf(source, delimiters);
  const delimiter = named ?? delimiterOf(source.slice(from, from + MOST), isWhole, delimiters);
  if (delimiter === undefined) return undefined;
  const [first, second] = firstTwo(source, from, delimiter, isWhole);
  if (!isWhole && (first?.end === undefined || !second)) return undefined;
  const names = first?.cells.map((cell) => readPieces(source, piecesOf(source, cell)));
  const isHeader = names && (fields?.some((field) => names.includes(field)) || (second && looksLikeHeader(names)));
  return { delimiter, columns: names?.length ?? 0, ...(isHeader && { names }) };
}

function firstTwo(source: string, from: number, delimiter: string, isWhole: boolean): readonly CsvRecord[] {
  const found: CsvRecord[] = [];
  for (const record of csvRecords(source, from, delimiter, isWhole)) if (found.push(record) === 2) break;
  return found;
}

/** Whether a cell has come to have more of a delimiter than it had, as they are counted to find that of its source. */
export function gainsDelimiter(written: string, original: string, delimiters: readonly string[]): boolean {
  const { counts } = countDelimiters(original, delimiters);
  return [...countDelimiters(written, delimiters).counts].some(
    ([delimiter, count]) => count > (counts.get(delimiter) ?? 0),
  );
}

function delimiterOf(start: string, isWhole: boolean, delimiters: readonly string[]): string | undefined {
  const { counts, hasLine } = countDelimiters(start, delimiters);
  if (!hasLine && !isWhole && start.length < MOST && delimiters.length > 1) return undefined;
  return delimiters.reduce((best, other) => ((counts.get(other) ?? 0) > (counts.get(best) ?? 0) ? other : best));
}

/**
 * How often each delimiter stands outside of quotes up to the end of the first line with any, and whether that line ends. A
 * comma or semicolon before a space is one of prose.
 */
function countDelimiters(text: string, delimiters: readonly string[]) {
  const counts = new Map(delimiters.map((delimiter) => [delimiter, 0]));
  let quoted = false;
  for (let at = 0; at < text.length; at++) {
    const char = text.charAt(at);
    const count = counts.get(char);
    if (char === '"') quoted = !quoted;
    else if (!quoted && count !== undefined && text.charAt(at + 1) !== ' ') counts.set(char, count + 1);
    else if (!quoted && isNewline(text.charCodeAt(at)) && [...counts.values()].some((n) => n > 0))
      return { counts, hasLine: true };
  }
  return { counts, hasLine: false };
}

/** Names differ from one another, have a letter in them, and are no sentences. */
function looksLikeHeader(names: readonly string[]): boolean {
  return new Set(names).size === names.length && names.every((name) => /\p{L}/u.test(name) && wordsIn(name) <= 4);
}

function wordsIn(name: string): number {
  return name.split(/[ \t\n]/).filter((word) => word !== '').length;
}

/** A cell as it reads: two quotes are one inside of quotes, and the blanks around a bare one are none of it. */
export function piecesOf(source: string, { start, end, quoted }: Cell): Piece[] {
  if (quoted) return cutDoubledQuotes(source, start, end, '"');
  let from = start;
  let to = end;
  while (from < to && BLANKS.includes(source.charAt(from))) from++;
  while (from < to && BLANKS.includes(source.charAt(to - 1))) to--;
  return from < to ? [{ start: from, end: to }] : [];
}
