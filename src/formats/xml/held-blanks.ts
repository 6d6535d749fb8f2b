import { isBlank, isInvisible } from '../../text/classes.js';
import type { Edit, Span } from '../../types.js';

/**
 * Leaves the blanks and ZWNJs as they are that stand right beside certain places between spans, as do those beside text
 * that a reviewer deleted or inserted: once the change is undone, they part other words than now.
 *
 * @param places offsets of the source, sorted
 * @returns which of the edits of the source are made, as `settle` in `Prose`
 */
export function holdBlanks(source: string, spans: readonly Span[], places: readonly number[]) {
  const starts = new Set<number>();
  const ends = new Set<number>();
  let next = 0;
  for (const place of places) {
    for (let span = spans[next]; span && span.end <= place; span = spans[++next]);
    const [before, after] = [spans[next - 1], spans[next]];
    if (before) ends.add(before.end);
    if (after) starts.add(after.start);
  }
  return function* (edits: Iterable<Edit>): Generator<Edit> {
    for (const edit of edits) {
      const held = withHeld(edit, source.slice(edit.start, edit.end), starts.has(edit.start), ends.has(edit.end));
      if (held) yield held;
    }
  };
}

/** An edit with the blanks at an edge put back; undefined where nothing is left of it. */
function withHeld(edit: Edit, was: string, holdsStart: boolean, holdsEnd: boolean): Edit | undefined {
  if (!holdsStart && !holdsEnd) return edit;
  // What the source spells otherwise is replaced whole.
  if (edit.read) return undefined;
  const [wasFrom, wasTo] = edgesOf(was, holdsStart, holdsEnd);
  const [from, to] = edgesOf(edit.text, holdsStart, holdsEnd);
  const text = was.slice(0, wasFrom) + edit.text.slice(from, to) + was.slice(wasTo);
  if (text === was) return undefined;
  return text === edit.text ? edit : { ...edit, text };
}

/** What is left of a text between the blanks at its edges. */
function edgesOf(text: string, atStart: boolean, atEnd: boolean): readonly [from: number, to: number] {
  let from = 0;
  let to = text.length;
  while (atStart && from < to && isLoose(text.charCodeAt(from))) from++;
  while (atEnd && to > from && isLoose(text.charCodeAt(to - 1))) to--;
  return [from, to];
}

function isLoose(code: number): boolean {
  return isBlank(code) || isInvisible(code);
}
