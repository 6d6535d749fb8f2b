import { shift } from './text/edits.js';
import { meets } from './text/ranges.js';
import type { Edit, Ranges, Suppression } from './types.js';

/** Rules that are switched off in ranges of a text; all of them where `rules` is left out. */
export interface Off {
  readonly rules: ReadonlySet<string> | undefined;
  readonly ranges: Ranges;
}

/** The suppressions between `from` and `to`, in offsets from there. */
export function within(off: readonly Suppression[], from: number, to: number): readonly Suppression[] {
  if (off.length === 0) return off;
  return off
    .filter(({ start, end }) => start < to && end > from)
    .map((one) => ({ ...one, start: Math.max(0, one.start - from), end: Math.min(to, one.end) - from }));
}

/** Suppressions as ranges that edits can move. */
export function offIn(off: readonly Suppression[]): readonly Off[] {
  return off.map(({ start, end, rules }) => ({ rules, ranges: [start, end] }));
}

/** The same after edits. */
export function shiftOff(off: readonly Off[], fixes: readonly Edit[]): readonly Off[] {
  return off.length === 0 ? off : off.map(({ rules, ranges }) => ({ rules, ranges: shift(ranges, fixes) }));
}

/** The edits that are not switched off. */
export function allowed(found: readonly Edit[], off: readonly Off[]): readonly Edit[] {
  if (off.length === 0) return found;
  const isOff = (edit: Edit) =>
    off.some(
      ({ rules, ranges }) => (!rules || edit.rules.some((id) => rules.has(id))) && meets(ranges, edit.start, edit.end),
    );
  return found.filter((edit) => !isOff(edit));
}
