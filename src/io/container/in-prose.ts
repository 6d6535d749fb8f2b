import { viewOf } from '../../text/view.js';
import type { Edit, Prose, Span } from '../../types.js';

/** What a format reads in a source, and the edits of the source that come of it. */
export interface Reading {
  readonly prose: Prose;
  readonly edits: readonly Edit[];
}

/** Edits of a source as edits of its prose read as one text, one reading after the other, in which a line is a paragraph. */
export function inProse(source: string, readings: readonly Reading[]): { text: string; edits: Edit[] } {
  const texts: string[] = [];
  const edits: Edit[] = [];
  let from = 0;
  for (const { prose, edits: made } of readings) {
    const { text } = viewOf(source, prose);
    if (text === '' && texts.length > 0) continue;
    for (const edit of moved(prose.spans, made, from)) edits.push(edit);
    texts.push(text);
    from += text.length + 1;
  }
  return { text: texts.join('\n'), edits };
}

/** @param at where the reading starts in the text */
function moved(spans: readonly Span[], edits: readonly Edit[], at: number): Edit[] {
  const out: Edit[] = [];
  let next = 0;
  let from = at;
  spans.forEach((span, n) => {
    if (n > 0 && span.gap !== 'seam') from += 1;
    const length = span.text?.length ?? span.end - span.start;
    for (let edit = edits[next]; edit && edit.end <= span.end; edit = edits[++next]) {
      const { read } = edit;
      out.push({
        ...edit,
        start: from + place(span, edit.start),
        end: from + place(span, edit.end),
        ...(read && { read: { ...read, start: read.start + at, end: read.end + at } }),
      });
    }
    from += length;
  });
  return out;
}

function place({ start, text }: Span, offset: number): number {
  if (text === undefined) return offset - start;
  return offset === start ? 0 : text.length;
}
