import { type HtmlBlock, htmlBlock } from './html-block.js';
import type { Line } from './line.js';
import { moduleEnd } from './module-end.js';
import {
  directiveMarker,
  fenceMarker,
  headingMarker,
  isAdmonition,
  isModuleCode,
  isUnderline,
  skipBlanks,
  trimmedEnd,
} from './starts.js';

/** What a line begins that is no paragraph: lines of prose, lines of code up to one that ends it, or code up to an offset. */
export type LeafStart =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'raw'; readonly ends: (line: Line) => boolean }
  | { readonly kind: 'code'; readonly end: number };

/** What a line stands in. */
export interface Surroundings {
  /** Whether a paragraph is open that the line may continue; and without laziness. */
  readonly afterParagraph: boolean;
  readonly inParagraph: boolean;
  readonly atRoot: boolean;
}

/** The block, other than a container, that begins at the text of a line. */
export function leafStart(line: Line, surroundings: Surroundings): LeafStart | undefined {
  const { source, text, end } = line;
  switch (source[text]) {
    case '#':
      return heading(line);
    case '`':
    case '~':
      return fence(line);
    case '<':
      return html(line, surroundings.afterParagraph);
    case '$':
      return math(line);
    case ':':
      return directive(line);
    case 'i':
    case 'e':
      return surroundings.atRoot && isModuleCode(source, text)
        ? { kind: 'code', end: moduleEnd(source, text) }
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
  const last = trimmedEnd(source, from, end);
  let hashes = last;
  while (hashes > from && source[hashes - 1] === '#') hashes--;
  const content = trimmedEnd(source, from, hashes);
  const closed = hashes < last && (content < hashes || hashes === from);
  return { kind: 'text', from, to: closed ? content : end };
}

function fence({ source, text, end }: Line): LeafStart | undefined {
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
  return endsHtml(block, source.slice(text, end)) ? NOTHING : { kind: 'raw', ends: (line) => endsLine(block, line) };
}

function endsLine(block: HtmlBlock, line: Line): boolean {
  return block.end ? endsHtml(block, line.source.slice(line.at, line.end)) : line.blank;
}

function endsHtml(block: HtmlBlock, rest: string): boolean {
  return block.end?.test(rest) ?? false;
}

/** A block of math opens with two dollars or more, none behind them, and closes with a line that as many of them end. */
function math({ source, text, end }: Line): LeafStart | undefined {
  let marker = text;
  while (source[marker] === '$') marker++;
  if (marker - text < 2 || source.slice(marker, end).includes('$')) return undefined;
  const fence = source.slice(text, marker);
  return {
    kind: 'raw',
    ends: (line) => source.slice(line.text, trimmedEnd(source, line.text, line.end)).endsWith(fence),
  };
}

function directive({ source, text, end }: Line): LeafStart | undefined {
  const from = directiveMarker(source, text);
  if (from < 0) return undefined;
  const bracket = source[from - 1] === '[' ? source.slice(from, end).lastIndexOf(']') : -1;
  return { kind: 'text', from: skipBlanks(source, from, end), to: bracket < 0 ? end : from + bracket };
}

function quotedTitle({ source, text, end }: Line): LeafStart {
  const line = source.slice(text, end);
  const open = line.indexOf('"');
  const close = line.lastIndexOf('"');
  return close > open ? { kind: 'text', from: text + open + 1, to: text + close } : NOTHING;
}
