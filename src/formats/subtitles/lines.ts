import { afterNewline, isNewline } from '../common/newline.js';
import { textStart } from '../common/text-start.js';

/** A line of a source, without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a source, a BOM left out. LF, CR LF and CR end lines; a last line needs no end. */
export function* linesOf(source: string): Generator<Line> {
  let start = textStart(source);
  for (let at = start; at < source.length; at++) {
    if (!isNewline(source.charCodeAt(at))) continue;
    yield { start, end: at };
    start = afterNewline(source, at);
    at = start - 1;
  }
  if (start < source.length) yield { start, end: source.length };
}
