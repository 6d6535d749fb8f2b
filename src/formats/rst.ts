import type { Format, Prose, Span } from '../types.js';
import type { Cut } from './common/cut.js';
import { joinLines } from './common/join-lines.js';
import { looseKey } from './common/loose-key.js';
import { MarkupSpans } from './common/markup-spans.js';
import { pushSpans } from './common/push-spans.js';
import { columnWidth } from './rst/column-width.js';
import { inlineCuts } from './rst/inline.js';
import { readNames } from './rst/names.js';
import type { RstText } from './rst/text-list.js';
import { readRstTexts } from './rst/texts.js';

/**
 * reStructuredText, with the directives of Sphinx.
 *
 * Prose is the text of paragraphs, titles, items, notes, line blocks, fields that hold text, and of directives that are
 * known to hold text (`note`, `figure`, `list-table` …), and the text of links and of emphasis. Not literals, roles,
 * references, what else stands behind `..`, options, and tables that are drawn, as an edit would shift their columns. A
 * title stays as it is where the line under it would become too short, or where it is referred to by its name. No
 * source is rejected. Options: none.
 *
 * @example clean('كتاب ``كد``', { format: rst }); // 'کتاب ``كد``'
 */
export const rst: Format = {
  id: 'rst',
  read(source: string): Prose {
    const names = readNames(source);
    const texts = readRstTexts(source).map((text) => readText(source, text, names));
    const doubtful = new Set(texts.filter(({ cuts }) => !cuts).map(({ text }) => text.chunk));
    const spans: Span[] = [];
    for (const text of texts) {
      if (!text.isLeft && !doubtful.has(text.text.chunk)) for (const span of spansOf(text)) spans.push(span);
    }
    return { spans, tight: true };
  },
};

interface ReadText {
  readonly text: RstText;
  readonly content: string;
  /** Whether it is no prose, whatever it holds. */
  readonly isLeft: boolean;
  /** Undefined if it cannot be read for sure. */
  readonly cuts: readonly Cut[] | undefined;
}

function readText(source: string, text: RstText, names: ReadonlySet<string>): ReadText {
  const { lines, adornment, classifier } = text;
  const content = joinLines(source, lines);
  const isNamed = adornment !== undefined && names.has(looseKey(content));
  const cuts = inlineCuts(content, names);
  const read = { text, content, isLeft: isNamed || text.isProbe === true, cuts };
  if (!cuts || classifier === undefined) return read;
  const from = content.length - ((lines.at(-1) ?? 0) - classifier);
  return {
    ...read,
    cuts: [...cuts.filter(({ start }) => start < from), { start: from, end: content.length, gap: 'object' }],
  };
}

function spansOf({ text: { lines, adornment }, content, cuts = [] }: ReadText): readonly Span[] {
  const list = new MarkupSpans();
  pushSpans(list, lines, cuts);
  return adornment === undefined ? list.spans : withinWidth(list.spans, roomOf(content, adornment));
}

/** By how many columns a title may grow. One that is too long already is so as well when it is longer. */
function roomOf(title: string, adornment: number): number {
  const width = columnWidth(title);
  if (width === undefined) return 0;
  return width > adornment ? Number.POSITIVE_INFINITY : adornment - width;
}

/** The spans of a title that may grow by so many columns, the first of them that is not empty. */
function withinWidth(spans: readonly Span[], room: number): readonly Span[] {
  const first = spans.findIndex(({ start, end }) => start < end);
  return spans.map((span, n) => ({ ...span, spelling: { admits: growsBy(n === first ? room : 0) } }));
}

function growsBy(room: number): (written: string, original: string) => boolean {
  return (written, original) => (columnWidth(written) ?? 0) - (columnWidth(original) ?? 0) <= room;
}
