import type { Format, Prose, Span } from '../types.js';
import { SpanList } from './html/span-list.js';
import { pushSpans } from './markdown/spans.js';
import { columnWidth } from './rst/column-width.js';
import { inlineCuts } from './rst/inline.js';
import { looseKey, readNames } from './rst/names.js';
import { type RstText, readRstTexts } from './rst/texts.js';

/**
 * reStructuredText, with the directives of Sphinx.
 *
 * Prose is the text of paragraphs, titles, items, notes, line blocks, fields that hold text, and of directives that are
 * known to hold text (`note`, `figure`, `list-table` …), and the text of links and of emphasis. Not literals, roles,
 * references, what else stands behind `..`, options, and tables that are drawn, as an edit would shift their columns. A
 * title stays as it is where the line under it would become too short, or where it is referred to by its name. No source
 * is rejected.
 *
 * @example clean('كتاب ``كد``', { format: rst }); // 'کتاب ``كد``'
 */
export const rst: Format = {
  id: 'rst',
  read(source: string): Prose {
    const names = readNames(source);
    const spans: Span[] = [];
    for (const text of readRstTexts(source)) for (const span of spansOf(source, text, names)) spans.push(span);
    return { spans, tight: true };
  },
};

function spansOf(source: string, { lines, adornment }: RstText, names: ReadonlySet<string>): readonly Span[] {
  const parts: string[] = [];
  for (let l = 0; l < lines.length; l += 2) parts.push(source.slice(lines[l], lines[l + 1]));
  const text = parts.join('\n');
  if (adornment !== undefined && names.has(looseKey(text))) return [];
  const list = new SpanList();
  pushSpans(list, lines, inlineCuts(text, names));
  return adornment === undefined ? list.spans : withinWidth(list.spans, roomOf(text, adornment));
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
