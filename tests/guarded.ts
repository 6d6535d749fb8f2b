import type { Cleaner } from '../src/clean.js';
import { Guard } from '../src/io/guard.js';
import type { Edit, Prose } from '../src/types.js';

/** What was read and what is to be written in its stead. */
interface Change {
  readonly before: string;
  readonly after: string;
  /** The fixes that lead from one to the other. */
  readonly fixes: readonly Edit[];
  readonly proseBefore?: Prose;
  readonly proseAfter?: Prose;
}

/** The last look before a file is written, at a change as a whole. */
export function guard(cleaner: Cleaner, { before, after, fixes, proseBefore, proseAfter }: Change): void {
  const guarded = new Guard(before, proseBefore);
  for (const fix of fixes) guarded.saw(fix);
  guarded.passes(cleaner, after, proseAfter);
}
