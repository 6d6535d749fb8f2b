import { moveAll, replace } from '../../text/edits.js';
import type { Edit } from '../../types.js';
import { inlineCuts } from './inline.js';
import { type BlockText, readTexts, textOf } from './texts.js';

/**
 * Leaves out the edits that would make or undo markup. A text with markup is read again as it would be written; where
 * anything but its words differs then, only the edits that stand away from markup are made, or none.
 *
 * @param texts the texts of the document, in their order
 */
export function* settled(
  edits: Iterable<Edit>,
  texts: Iterable<BlockText>,
  labels: ReadonlySet<string>,
): Generator<Edit> {
  const all = edits[Symbol.iterator]();
  let next = all.next();
  for (const text of texts) {
    const from = text.lines[0] ?? 0;
    const to = text.lines.at(-1) ?? 0;
    for (; !next.done && next.value.end < from; next = all.next()) yield next.value;
    const own: Edit[] = [];
    for (; !next.done && next.value.start <= to; next = all.next()) own.push(next.value);
    yield* settledIn(text, own, labels);
  }
  for (; !next.done; next = all.next()) yield next.value;
}

function settledIn(text: BlockText, edits: readonly Edit[], labels: ReadonlySet<string>): readonly Edit[] {
  if (!MARKUP.test(text.text) || !edits.some(({ fix }) => fix)) return edits;
  const changes = inText(edits, text).filter(({ fix }) => fix);
  const isBlock = text.kind !== 'text' && isParagraph(text);
  const keeps =
    markupOf(text.text, text, isBlock, labels) === markupOf(replace(text.text, changes), text, isBlock, labels);
  return keeps ? edits : edits.filter(({ fix }) => !fix);
}

/** What may be markup, or the head of a block. */
const MARKUP = /[\\`$<>&![\]{}*_~|#+=:wW-]|[\d\u0660-\u0669\u06f0-\u06f9][ \t]*[.)]/;

/** The edits by their places in the text. */
function inText(edits: readonly Edit[], { lines }: BlockText): readonly Edit[] {
  const moved: Edit[] = [];
  let next = 0;
  let at = 0;
  for (let l = 0; l < lines.length; l += 2) {
    const from = lines[l] ?? 0;
    const to = lines[l + 1] ?? 0;
    const own: Edit[] = [];
    for (let edit = edits[next]; edit && edit.start <= to; edit = edits[++next]) own.push(edit);
    for (const edit of moveAll(own, at - from)) moved.push(edit);
    at += to - from + 1;
  }
  return moved;
}

/** Whether a text, read by itself, is one paragraph, and not a block of another kind that stands in one as it is indented. */
function isParagraph(text: BlockText): boolean {
  const [only, ...others] = readTexts(text.text, 0);
  return others.length === 0 && only?.kind === 'paragraph' && only.text === text.text;
}

/** All of what is written that is no prose, as this reader finds it; read as blocks, or else in place of the text. */
function markupOf(written: string, text: BlockText, asBlocks: boolean, labels: ReadonlySet<string>): string {
  const texts = asBlocks ? readTexts(written, 0) : [textOf(written, text.kind, text.lines)];
  // Blanks that break a line.
  let markup = `${written.split('  \n').length}`;
  let at = 0;
  for (const part of texts) {
    if (asBlocks) markup += written.slice(at, part.lines[0]);
    for (const cut of inlineCuts(part, labels)) {
      if (cut.text === undefined && cut.end > cut.start)
        markup += `\0${cut.gap}${cut.pairs ?? ''}\0${part.text.slice(cut.start, cut.end)}`;
    }
    at = part.lines.at(-1) ?? 0;
  }
  return markup + (asBlocks ? written.slice(at) : '');
}
