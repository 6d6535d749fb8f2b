import type { Format, Prose } from '../types.js';
import { inlineCuts } from './asciidoc/inline.js';
import { readNames } from './asciidoc/names.js';
import { type AsciidocText, readAsciidocTexts } from './asciidoc/texts.js';
import type { Cut } from './common/cut.js';
import { joinLines } from './common/join-lines.js';
import { looseKey } from './common/loose-key.js';
import { MarkupSpans } from './common/markup-spans.js';
import { pushSpans } from './common/push-spans.js';

/**
 * AsciiDoc, as Asciidoctor reads it.
 *
 * Prose is the text of paragraphs, titles, items, admonitions and cells, the text of links, references and notes, and
 * the attributes that are known to hold text (`description`, captions). Not listings and literals, what stands behind a
 * style that is not known, code and passthroughs in a line, macros, attributes, and comments. A title stays as it is
 * where it is referred to by its name. No source is rejected. Options: none.
 *
 * @example clean('كتاب `كد`', { format: asciidoc }); // 'کتاب `كد`'
 */
export const asciidoc: Format = {
  id: 'asciidoc',
  read(source: string): Prose {
    const names = readNames(source);
    const texts = readAsciidocTexts(source).map((text) => readText(source, text, names));
    const doubtful = new Set(texts.filter(({ cuts }) => !cuts).map(({ text }) => text.chunk));
    const list = new MarkupSpans();
    for (const { text, isLeft, cuts } of texts) {
      if (cuts && !isLeft && !doubtful.has(text.chunk)) pushSpans(list, text.lines, cuts);
    }
    return { spans: list.spans, tight: true };
  },
};

interface ReadText {
  readonly text: AsciidocText;
  /** Whether it is a title that has to stay. */
  readonly isLeft: boolean;
  /** Undefined if it cannot be read for sure. */
  readonly cuts: readonly Cut[] | undefined;
}

function readText(source: string, text: AsciidocText, names: ReadonlySet<string>): ReadText {
  const { lines, isTitle } = text;
  const content = joinLines(source, lines);
  return { text, isLeft: isTitle && names.has(looseKey(content)), cuts: inlineCuts(content) };
}
