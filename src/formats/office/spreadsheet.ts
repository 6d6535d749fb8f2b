import type { Format, Span } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { localName } from '../xml/walk.js';
import { Compared } from './compared.js';
import { keepPlaceholders } from './placeholders.js';

/**
 * The strings of an Excel workbook: shared ones, those in the cells of a sheet, and comments. Each is a text of its own.
 * No formulas, no numbers, no phonetic guides.
 *
 * @param compared what of the workbook compares cells with texts: a cell that equals one is left as it is
 * @throws SourceError where the XML is not well-formed
 */
export function spreadsheet(compared = new Compared()): Format {
  const text: Role = { reads: true, spelling: compared.spelling };
  return {
    id: 'spreadsheet',
    read(source) {
      // A sheet may be large, and all numbers.
      if (!HOLDER.test(source)) return { spans: [] };
      const cells: number[] = [];
      const prose = xmlProse(source, (tag, parents) => {
        const name = localName(tag.name);
        if (name === 't' && HOLDERS.has(parents.at(-1) ?? '')) return text;
        if (name === 'rPh') return { skips: true };
        if (!HOLDERS.has(name) || name === 'r') return {};
        cells.push(tag.start);
        return { gap: 'break' };
      });
      if (compared.isEmpty) return keepPlaceholders(source, prose);
      const free = byCell(prose.spans, cells).filter((spans) => !compared.has(textOf(source, spans)));
      return keepPlaceholders(source, { ...prose, spans: free.flat() });
    },
  };
}

const HOLDER = /<(?:\w+:)?(?:si|is|text)[\s>]/;
const HOLDERS: ReadonlySet<string> = new Set(['si', 'is', 'r', 'text']);

/** @param cells where they start */
function byCell(spans: readonly Span[], cells: readonly number[]): readonly Span[][] {
  const all: Span[][] = [];
  let next = 0;
  for (const span of spans) {
    if (all.length === 0 || (cells[next] ?? Number.POSITIVE_INFINITY) <= span.start) all.push([]);
    while ((cells[next] ?? Number.POSITIVE_INFINITY) <= span.start) next++;
    all.at(-1)?.push(span);
  }
  return all;
}

function textOf(source: string, spans: readonly Span[]): string {
  return spans
    .map(({ start, end, gap, text }) => (gap === 'break' ? '\n' : '') + (text ?? source.slice(start, end)))
    .join('');
}
