import type { Lines } from '../common/lines.js';
import { isAdornment } from './markers.js';

/** To docutils, a shorter line over a title or under it may be text. */
export const SHORTEST_ADORNMENT = 4;

/** Whether a line of signs stands over a title, with one like it below, outside of all blocks. */
export function isOverTitle(source: string, lines: Lines, line: number): boolean {
  const [start, end] = [lines.start(line), lines.end(line)];
  const [below, underline] = [line + 1, line + 2];
  return (
    lines.column(line) === 0 &&
    lines.column(below) >= 0 &&
    lines.column(underline) === 0 &&
    source.slice(start, end) === source.slice(lines.start(underline), lines.end(underline)) &&
    !isAdornment(source, lines.start(below), lines.end(below)) &&
    end - start >= SHORTEST_ADORNMENT
  );
}
