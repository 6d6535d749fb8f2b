import type { Edit, Format, FormatOptions, Prose } from '../types.js';
import { looseKey } from './common/loose-key.js';
import { MarkupSpans } from './common/markup-spans.js';
import { pushSpans } from './common/push-spans.js';
import { readAnchors } from './markdown/anchors.js';
import { readFrontMatter } from './markdown/front-matter.js';
import { inlineCuts } from './markdown/inline.js';
import { PackedTexts } from './markdown/packed-texts.js';
import { settled } from './markdown/settled.js';
import { readTexts } from './markdown/texts.js';

/**
 * Markdown: CommonMark with the extensions of GitHub, MDX, VitePress, Docusaurus and MkDocs.
 *
 * Prose is the text of paragraphs, headings, items, cells, notes and containers, the text of links, the alternative
 * text of images, titles, and in front matter the values of some keys. A block of HTML is left alone as a whole, its
 * text too, and so is a heading that the source links to by its words (`[…](#name)`). No source is rejected. Options:
 * `fields`, keys of front matter, at any depth; default: `title` and `description`.
 *
 * @example clean('# كتاب `كد`', { format: markdown }); // '# کتاب `كد`'
 */
export const markdown: Format = {
  id: 'markdown',
  read(source: string, options: FormatOptions = {}): Prose {
    const front = readFrontMatter(source, options.fields ?? ['title', 'description']);
    const list = new MarkupSpans();
    const texts = readTexts(source, front.end, front.goesOn);
    const labels = new Set<string>();
    for (const text of texts) for (const label of text.labels) labels.add(label);
    const anchors = readAnchors(source);
    for (const text of texts) {
      if (anchors.size === 0 || !anchors.has(looseKey(text.text)))
        pushSpans(list, text.lines, inlineCuts(text, labels));
    }
    const packed = new PackedTexts(source, texts);
    const settle = (edits: Iterable<Edit>) => settled(edits, packed, labels);
    const spans = front.spans.length > 0 ? [...front.spans, ...list.spans] : list.spans;
    const found = options.fields && front.found;
    return { spans, encode: escapeMarkup, tight: true, settle, ...(found && { found }) };
  },
};

/** Hides what would be markup. Edits hardly write any, but they may put it back from where it was escaped. */
function escapeMarkup(text: string): string {
  return text.replace(/[\\`*_[\]<|]/g, '\\$&');
}
