import { expect } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { apply } from '../src/text/edits.js';
import type { Format } from '../src/types.js';
import { guard } from './guarded.js';

export const cleaner = createCleaner();

/**
 * Cleans a source and holds the laws of every format: its edits fall inside the spans of its prose, and are the
 * change, so that all else comes out unit for unit; a second run changes nothing.
 */
export function cleanByLaw(format: Format, source: string): string {
  const prose = format.read(source);
  const edits = cleaner.edits(source, prose);
  for (const edit of edits) {
    const span = prose.spans.findLast(({ start }) => start <= edit.start);
    expect(span && edit.end <= span.end, `an edit in ${JSON.stringify(source.slice(edit.start, edit.end))}`).toBe(true);
  }
  const cleaned = cleaner.clean(source, prose);
  expect(apply(source, edits)).toBe(cleaned);
  expect(cleaner.clean(cleaned, format.read(cleaned))).toBe(cleaned);
  // What the laws allow, the guard before a write lets through.
  const fixes = edits.filter(({ fix }) => fix);
  guard(cleaner, {
    before: source,
    after: apply(source, fixes),
    fixes,
    proseBefore: prose,
    proseAfter: format.read(apply(source, fixes)),
  });
  return cleaned;
}
