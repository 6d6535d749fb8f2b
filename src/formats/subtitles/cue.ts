import type { Gap } from '../../types.js';
import type { SpanList } from '../common/span-list.js';
import type { Line } from './lines.js';

/** Markup inside a cue: what it is to the words around it, or what it reads as. */
export interface CueMark {
  readonly end: number;
  readonly gap?: Gap;
  readonly text?: string;
}

/** The markup of a cue at `at`, where one of `signs` stands. Must end in the line. */
export type ReadCueMark = (source: string, at: number, line: Line) => CueMark | undefined;

/** Adds a line of cue text as a line of its own. */
export function addCueLine(source: string, line: Line, signs: string, read: ReadCueMark, list: SpanList): void {
  list.gap('break');
  let from = line.start;
  for (let at = line.start; at < line.end; at++) {
    const mark = signs.includes(source.charAt(at)) ? read(source, at, line) : undefined;
    if (!mark) continue;
    list.add(from, at);
    if (mark.text === undefined) list.gap(mark.gap ?? 'seam', { start: at, end: mark.end });
    else list.add(at, mark.end, mark.text);
    from = mark.end;
    at = from - 1;
  }
  list.add(from, line.end);
}

/** A mark between `open`, which stands at `at`, and the next `close` in the line, no other `open` between them. */
export function bracketed(source: string, at: number, line: Line, close: string): CueMark | undefined {
  const open = source[at];
  for (let end = at + 1; end < line.end; end++) {
    if (source[end] === close) return { end: end + 1 };
    if (source[end] === open) return undefined;
  }
  return undefined;
}
