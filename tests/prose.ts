import type { Format } from '../src/types.js';

/** The prose of a source as a person reads it: a line for each break, `|` for a seam, `*` for an object. */
export function proseOf(format: Format, source: string): string[] {
  const lines: string[] = [];
  for (const { start, end, gap, text } of format.read(source).spans) {
    const read = text ?? source.slice(start, end);
    if (gap === 'break') lines.push(read);
    else lines.push(`${lines.pop() ?? ''}${gap === 'seam' ? '|' : '*'}${read}`);
  }
  return lines;
}
