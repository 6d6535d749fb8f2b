import type { Cleaner } from '../clean.js';
import { FanormError } from '../errors.js';
import type { Edit, Prose } from '../types.js';

/** What was read and what is to be written in its stead. */
interface Change {
  readonly before: string;
  readonly after: string;
  /** The fixes that lead from one to the other. */
  readonly fixes: readonly Edit[];
  /** The prose of both, where the format has parts that are none. */
  readonly proseBefore?: Prose | undefined;
  readonly proseAfter?: Prose | undefined;
}

/**
 * The last look before a file is written: a second run finds nothing, what is no prose is as it was, and so are the
 * line ends.
 *
 * @throws FanormError `GUARD`: a fault in a rule, and the file is left alone
 */
export function guard(cleaner: Cleaner, change: Change): void {
  const { before, after, fixes, proseBefore, proseAfter } = change;
  const broken = fixes.find((edit) => lineEnds(before.slice(edit.start, edit.end)) !== lineEnds(edit.text));
  if (broken) throw refused(broken, 'it changed a line end');
  if (proseBefore && proseAfter && !sameMarkup(change)) throw refused(fixes[0], 'it changed what is no prose');
  const again = cleaner.edits(after, proseAfter).find(({ fix }) => fix);
  if (again) throw refused(again, 'a second run would change the text again');
}

function refused(edit: Edit | undefined, why: string): FanormError {
  const rule = edit?.rules.join(', ') ?? 'unknown';
  return new FanormError('GUARD', `internal error in rule ${rule}: ${why}; file left unchanged`);
}

function lineEnds(text: string): string {
  return text.replace(/[^\n\r\u0085\u2028\u2029]+/g, '');
}

function sameMarkup({ before, after, proseBefore, proseAfter }: Change): boolean {
  return markup(before, proseBefore) === markup(after, proseAfter);
}

/** What lies outside the spans. Where they are says nothing: one may vanish with its blanks, two become one at an entity. */
function markup(source: string, prose: Prose | undefined): string {
  let out = '';
  let at = 0;
  for (const { start, end } of prose?.spans ?? []) {
    out += source.slice(at, start);
    at = end;
  }
  return out + source.slice(at);
}
