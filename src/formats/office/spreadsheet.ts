import type { Format, Prose, Span } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { localName, type XmlTag } from '../xml/walk.js';

/**
 * The strings of an Excel workbook: shared ones, those in the cells of a sheet, and comments. Each is a text of its own.
 * No formulas, no numbers, no phonetic guides.
 *
 * @param fixed texts to leave as they are: the heads of tables, which must equal the names of their columns
 * @throws SourceError where the XML is not well-formed
 */
export function spreadsheet(fixed: ReadonlySet<string> = new Set()): Format {
  return {
    id: 'spreadsheet',
    read(source) {
      // A sheet may be large, and all numbers.
      if (!HOLDER.test(source)) return { spans: [] };
      const prose = xmlProse(source, roleOf);
      return fixed.size === 0 ? prose : without(source, prose, fixed);
    },
  };
}

function roleOf(tag: XmlTag, parents: readonly string[]): Role {
  const name = localName(tag.name);
  if (name === 't' && HOLDERS.has(parents.at(-1) ?? '')) return TEXT;
  if (name === 'rPh') return { skips: true };
  return HOLDERS.has(name) && name !== 'r' ? { gap: 'break' } : {};
}

const HOLDER = /<(?:\w+:)?(?:si|is|text)[\s>]/;
const HOLDERS: ReadonlySet<string> = new Set(['si', 'is', 'r', 'text']);
const TEXT: Role = { reads: true };

function without(source: string, prose: Prose, fixed: ReadonlySet<string>): Prose {
  const strings: Span[][] = [];
  for (const span of prose.spans) {
    if (span.gap === 'break') strings.push([]);
    strings.at(-1)?.push(span);
  }
  const read = (span: Span) => span.text ?? source.slice(span.start, span.end);
  return { ...prose, spans: strings.filter((spans) => !fixed.has(spans.map(read).join(''))).flat() };
}
