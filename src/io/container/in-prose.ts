import { viewOf } from '../../text/view.js';
import type { Edit, Prose, Span } from '../../types.js';

/** Edits of a source as edits of its prose read as one text, in which a line is a paragraph. */
export function inProse(source: string, prose: Prose, edits: readonly Edit[]): { text: string; edits: Edit[] } {
  const moved: Edit[] = [];
  let next = 0;
  let from = 0;
  prose.spans.forEach((span, n) => {
    if (n > 0 && span.gap !== 'seam') from += 1;
    const length = span.text?.length ?? span.end - span.start;
    for (let edit = edits[next]; edit && edit.end <= span.end; edit = edits[++next]) {
      moved.push({ ...edit, start: from + place(span, edit.start), end: from + place(span, edit.end) });
    }
    from += length;
  });
  return { text: viewOf(source, prose).text, edits: moved };
}

function place({ start, text }: Span, offset: number): number {
  if (text === undefined) return offset - start;
  return offset === start ? 0 : text.length;
}
