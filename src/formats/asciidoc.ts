import type { Format, Prose } from '../types.js';
import { inlineCuts } from './asciidoc/inline.js';
import { readNames } from './asciidoc/names.js';
import { type AsciidocText, readAsciidocTexts } from './asciidoc/texts.js';
import { SpanList } from './html/span-list.js';
import type { Cut } from './markdown/cuts.js';
import { pushSpans } from './markdown/spans.js';
import { looseKey } from './rst/names.js';

/**
 * AsciiDoc, as Asciidoctor reads it.
 *
 * Prose is the text of paragraphs, titles, items, admonitions and cells, the text of links, references and notes, and the
 * attributes that are known to hold text (`description`, captions). Not listings and literals, what stands behind a style
 * that is not known, code and passthroughs in a line, macros, attributes, and comments. A title stays as it is where it is
 * referred to by its name. No source is rejected.
 *
 * @example clean('كتاب `كد`', { format: asciidoc }); // 'کتاب `كد`'
 */
export const asciidoc: Format = {
  id: 'asciidoc',
  read(source: string): Prose {
    const names = readNames(source);
    const texts = readAsciidocTexts(source).map((text) => ({ ...text, cuts: cutsOf(source, text, names) }));
    const doubtful = new Set(texts.filter(({ cuts }) => !cuts).map(({ chunk }) => chunk));
    const list = new SpanList();
    for (const { lines, chunk, cuts } of texts) if (cuts && !doubtful.has(chunk)) pushSpans(list, lines, cuts);
    return { spans: list.spans, tight: true };
  },
};

/** What is no prose in a text; undefined if nobody knows. */
function cutsOf(
  source: string,
  { lines, isTitle }: AsciidocText,
  names: ReadonlySet<string>,
): readonly Cut[] | undefined {
  const parts: string[] = [];
  for (let l = 0; l < lines.length; l += 2) parts.push(source.slice(lines[l], lines[l + 1]));
  const text = parts.join('\n');
  if (isTitle && names.has(looseKey(text))) return [{ start: 0, end: text.length, gap: 'object' }];
  return inlineCuts(text);
}
