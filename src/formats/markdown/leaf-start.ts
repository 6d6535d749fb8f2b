import { skipBlanks } from '../common/runs.js';
import { type HtmlBlock, htmlBlock } from './html-block.js';
import type { Line } from './line.js';
import { moduleEnd } from './module-end.js';
import type { Raws } from './raws.js';
import {
  beforeFleeting,
  directiveMarker,
  fenceMarker,
  headingMarker,
  isAdmonition,
  isModuleCode,
  isUnderline,
  trimmedEnd,
} from './starts.js';

/**
 * What a line begins that is no paragraph: a line of prose, one of a dialect that is a paragraph to CommonMark, code up
 * to an offset, or lines of code.
 */
export type LeafStart = { readonly kind: 'text'; readonly from: number; readonly to: number } | DialectStart | RawStart;

export type DialectStart =
  | { readonly kind: 'title'; readonly from: number; readonly to: number; readonly isIndented?: true }
  | { readonly kind: 'code'; readonly end: number };

/** Lines of code up to one that ends it, or before one that it yields to. */
export interface RawStart {
  readonly kind: 'raw';
  readonly ends: (line: Line) => boolean;
  readonly yields?: (line: Line) => boolean;
  /** Whether they are lines of a paragraph to CommonMark. */
  readonly isDialect?: true;
}

/** What a line stands in. */
export interface Surroundings {
  /** Whether a paragraph is open that the line may continue; and without laziness. */
  readonly afterParagraph: boolean;
  readonly inParagraph: boolean;
  readonly atRoot: boolean;
}

/** The block, other than a container, that begins at the text of a line. */
export function leafStart(line: Line, raws: Raws, surroundings: Surroundings): LeafStart | undefined {
  const { source, text, end } = line;
  switch (source[text]) {
    case '#':
      return heading(line);
    case '`':
    case '~':
      return fence(line);
    case '<':
      return html(line, surroundings.inParagraph);
    case '$':
      return surroundings.afterParagraph && !surroundings.inParagraph ? undefined : math(line, raws);
    case ':':
      return directive(line);
    case 'i':
    case 'e':
      return surroundings.atRoot && isModuleCode(source, text)
        ? { kind: 'code', end: raws.endOf(moduleEnd, text) }
        : undefined;
    case '-':
    case '=':
      if (surroundings.inParagraph && isUnderline(source, text, end)) return NOTHING;
  }
  if (line.isThematicBreak) return NOTHING;
  return isAdmonition(source, text) ? quotedTitle(line) : undefined;
}

/** A line that holds no prose. */
const NOTHING = { kind: 'text', from: 0, to: 0 } as const satisfies LeafStart;

function heading({ source, text, end }: Line): LeafStart | undefined {
  const marker = headingMarker(source, text);
  if (marker < 0) return undefined;
  const from = skipBlanks(source, marker, end);
  const last = beforeFleeting(source, from, end);
  let hashes = last;
  while (hashes > from && source[hashes - 1] === '#') hashes--;
  const content = beforeFleeting(source, from, hashes);
  const closed = hashes < last && (content < hashes || hashes === from);
  return { kind: 'text', from, to: closed ? content : end };
}

function fence({ source, text, end }: Line): RawStart | undefined {
  const marker = fenceMarker(source, text, end);
  if (marker < 0) return undefined;
  const opening = source.slice(text, marker);
  return {
    kind: 'raw',
    ends: (line) =>
      line.indent < 4 && source.startsWith(opening, line.text) && isUnderline(source, line.text, line.end),
  };
}

function html({ source, text, end }: Line, inParagraph: boolean): LeafStart | undefined {
  const block = htmlBlock(source, text, end, inParagraph);
  if (!block) return undefined;
  if (endsHtml(block, source.slice(text, end))) return NOTHING;
  return { kind: 'raw', ends: block.isLoose ? endsLoosely(block) : (line) => endsLine(block, line) };
}

/** A block of code in it goes on over blank lines if this is no HTML after all, and if it is, the lines behind it are HTML. */
function endsLoosely(block: HtmlBlock): (line: Line) => boolean {
  let code: RawStart | undefined;
  return (line) => {
    if (code) {
      if (code.ends(line)) code = undefined;
      return false;
    }
    code = line.indent < 4 ? fence(line) : undefined;
    return !code && endsLine(block, line);
  };
}

function endsLine(block: HtmlBlock, line: Line): boolean {
  return block.end ? endsHtml(block, line.source.slice(line.at, line.end)) : line.blank;
}

function endsHtml(block: HtmlBlock, rest: string): boolean {
  return block.end?.test(rest) ?? false;
}

/** A block of math opens with two dollars or more, none behind them, and closes with a line that as many of them end. */
function math({ source, text, end }: Line, raws: Raws): LeafStart | undefined {
  let marker = text;
  while (source[marker] === '$') marker++;
  if (marker - text < 2 || source.slice(marker, end).includes('$')) return undefined;
  if (raws.endOf(dollarsEnd, text) === text) return { kind: 'code', end: text };
  const fence = source.slice(text, marker);
  return {
    kind: 'raw',
    isDialect: true,
    yields: (line) => line.indent < 4 && isRaw(line),
    ends: (line) => source.slice(line.text, trimmedEnd(source, line.text, line.end)).endsWith(fence),
  };
}

/** The end of the first two dollars that end a line behind this one. */
function dollarsEnd(source: string, at: number, limit: number): number {
  for (let feed = source.indexOf('\n', at); feed >= 0 && feed < limit; ) {
    const end = source.indexOf('\n', feed + 1);
    const close = end < 0 ? source.length : end;
    const stop = trimmedEnd(source, feed + 1, source[close - 1] === '\r' ? close - 1 : close);
    if (stop <= limit && source.endsWith('$$', stop)) return stop;
    feed = end;
  }
  return -1;
}

/** Whether a block of code or HTML begins that may interrupt a paragraph, as a block of math is one to CommonMark. */
function isRaw({ source, text, end }: Line): boolean {
  if (source[text] === '<') return htmlBlock(source, text, end, true) !== undefined;
  return fenceMarker(source, text, end) > 0;
}

function directive({ source, text, end }: Line): LeafStart | undefined {
  const from = directiveMarker(source, text);
  if (from < 0) return undefined;
  const bracket = source[from - 1] === '[' ? source.slice(from, end).lastIndexOf(']') : -1;
  return { kind: 'title', from: skipBlanks(source, from, end), to: bracket < 0 ? end : from + bracket };
}

function quotedTitle({ source, text, end }: Line): LeafStart {
  const [head, title] = QUOTED_TITLE.exec(source.slice(text, end)) ?? ['', ''];
  const from = text + head.lastIndexOf(`"${title}"`) + 1;
  const [start, stop] = head === '' ? [end, end] : [from, from + title.length];
  return { kind: 'title', from: start, to: stop, isIndented: true };
}

/** The whole line, and no tag in it, whose quotes they might be. */
const QUOTED_TITLE = /^[!?+=]+[ \t][\w \t-]*"([^<]*)"[ \t]*$/;
