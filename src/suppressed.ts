import { shift } from './text/edits.js';
import { meets } from './text/ranges.js';
import type { Edit, Suppression } from './types.js';

/** The suppressions between `from` and `to`, in offsets from there. */
export function within(off: readonly Suppression[], from: number, to: number): readonly Suppression[] {
  if (off.length === 0) return off;
  return off
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(0, one.start - from), end: Math.min(to, one.end) - from }));
}

/** The suppressions of a text without the line feeds at their ends: what begins the next line is not to touch them. */
export function withoutFeeds(off: readonly Suppression[], text: string): readonly Suppression[] {
  return off.map((one) => (text.charAt(one.end - 1) === '\n' ? { ...one, end: one.end - 1 } : one));
}

/** The suppressions of a text as those of the text after edits. */
export function shiftOff(off: readonly Suppression[], fixes: readonly Edit[]): readonly Suppression[] {
  return off.map((one) => {
    const [start = 0, end = 0] = shift([one.start, one.end], fixes);
    return { ...one, start, end };
  });
}

/** The edits that are not switched off. */
export function allowed(found: readonly Edit[], off: readonly Suppression[]): readonly Edit[] {
  if (off.length === 0) return found;
  const isOff = (edit: Edit) =>
    off.some(
      ({ start, end, rules }) =>
        (!rules || edit.rules.some((id) => rules.has(id))) && meets([start, end], edit.start, edit.end),
    );
  return found.filter((edit) => !isOff(edit));
}
