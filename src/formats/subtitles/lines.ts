import { BOM } from '../../text/chars.js';

/** A line of a source, without its end. */
export interface Line {
  readonly start: number;
  readonly end: number;
}

/** The lines of a source, a BOM left out. LF, CR LF and CR end lines; a last line needs no end. */
export function* linesOf(source: string): Generator<Line> {
  let start = source.startsWith(BOM) ? 1 : 0;
  for (let at = start; at < source.length; at++) {
    const char = source.charCodeAt(at);
    if (char !== 0x0a && char !== 0x0d) continue;
    yield { start, end: at };
    if (char === 0x0d && source.charCodeAt(at + 1) === 0x0a) at++;
    start = at + 1;
  }
  if (start < source.length) yield { start, end: source.length };
}
