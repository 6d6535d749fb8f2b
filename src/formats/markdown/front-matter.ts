import type { Span } from '../../types.js';
import { closingQuote } from '../common/literal.js';
import { skipBlanks } from '../common/runs.js';
import { textStart } from '../common/text-start.js';
import { Line } from './line.js';
import { trimmedEnd } from './starts.js';

/** The metadata that a document begins with. */
export interface FrontMatter {
  /** Where the document itself begins: 0 without front matter. */
  readonly end: number;
  /** Whether CommonMark takes its end for a line of a paragraph, which may go on. */
  readonly goesOn?: boolean;
  readonly spans: readonly Span[];
  /** Which of the fields there are. Absent without front matter. */
  readonly found?: ReadonlySet<string>;
}

/**
 * Reads front matter in YAML (`---`) or TOML (`+++`), line by line: nothing is parsed that an edit could break.
 *
 * Prose is the value of a key of `fields`, at any depth, that stands on the key's line and has a Persian letter in it,
 * and the lines of a block scalar.
 */
export function readFrontMatter(source: string, fields: readonly string[]): FrontMatter {
  const from = textStart(source);
  const line = new Line(source, from);
  const fence = line.advance() ? source.slice(line.start, trimmedEnd(source, line.start, line.end)) : '';
  const isToml = fence === '+++';
  const spans: Span[] = [];
  const found = new Set<string>();
  if (fence !== '---' && !isToml) return { end: from, spans };
  let block = -1; // the indentation of the key whose block scalar the line may belong to
  while (line.advance()) {
    const text = source.slice(line.start, trimmedEnd(source, line.start, line.end));
    if (text === fence || (text === '...' && !isToml)) return { end: line.next, goesOn: isToml, spans, found };
    if (/^ {0,3}(?:```|~~~|<[a-z!?/])/i.test(text)) {
      if (block >= 0) return { end: source.length, spans: [] }; // code to CommonMark, and what it ends with is beyond here
      break; // a document between two thematic breaks, and no front matter
    }
    if (block >= 0 && (line.blank || line.indent > block)) {
      pushValue(spans, source, line.text, line.start + text.length, '');
      continue;
    }
    const key = (isToml ? TOML_KEY : YAML_KEY).exec(text);
    const isField = key?.[1] !== undefined && fields.includes(key[1]);
    if (isField) found.add(key[1] ?? '');
    const value = line.start + (key?.[0].length ?? 0);
    block = isField && !isToml && BLOCK_SCALAR.test(source.slice(value, line.start + text.length)) ? line.indent : -1;
    if (isField && block < 0) readValue(spans, source, value, line.start + text.length, isToml);
  }
  return { end: from, spans: [] };
}

const YAML_KEY = /^[ \t]*(?:-[ \t]+)?["']?([\w.-]+)["']?:(?:[ \t]+|$)/;
const TOML_KEY = /^[ \t]*["']?([\w.-]+)["']?[ \t]*=[ \t]*/;
const BLOCK_SCALAR = /^[|>][-+\d]*$/;

/** A quoted value is prose up to its closing quote; a plain one, which only YAML has, up to a comment. */
function readValue(spans: Span[], source: string, from: number, to: number, isToml: boolean): void {
  const quote = source.charAt(from);
  if (quote === '"' || quote === "'") {
    const end = quotedEnd(source, from, to, quote);
    if (end > 0) pushValue(spans, source, from + 1, end, quote);
  } else if (!isToml && !'[{&*!|>%@`#'.includes(quote)) {
    const comment = source.slice(from, to).search(/[ \t]#/);
    pushValue(spans, source, from, comment < 0 ? to : from + comment, ':#');
  }
}

/** Where a quoted value ends, if nothing but a comment stands behind it. */
function quotedEnd(source: string, from: number, to: number, quote: string): number {
  const value = source.slice(from, to);
  const close = quote === '"' ? closingQuote(value, 0, true) : value.indexOf(quote, 1);
  const rest = skipBlanks(value, close + 1);
  return close > 0 && (rest === value.length || value[rest] === '#') ? from + close : -1;
}

/** Pushes a value's spans. A colon or a hash that means something to YAML, and escapes, are kept out. */
function pushValue(spans: Span[], source: string, from: number, to: number, kept: string): void {
  if (!/[\u0620-\u06d3]/.test(source.slice(from, to))) return;
  let gap: Span['gap'] = 'break';
  for (let start = from, at = from; at <= to; at++) {
    const isEscape = source[at] === '\\' && kept === '"';
    if (at < to && !isEscape && !kept.includes(source.charAt(at))) continue;
    spans.push({ start, end: at, gap });
    gap = 'object';
    if (isEscape) at++;
    start = at + 1;
  }
}
