import { SourceError } from '../../errors.js';
import { isLowSurrogate } from '../../text/classes.js';

/**
 * What a format throws where it cannot read its source: the line and column of a UTF-16 offset, and the way round it.
 *
 * @example throw sourceError(source, 12, 'no closing quote'); // no closing quote; `--as text` reads it as plain text
 */
export function sourceError(source: string, offset: number, what: string): SourceError {
  const { line, column } = placeOf(source, offset);
  return new SourceError(`${what}; \`--as text\` reads it as plain text`, line, column);
}

/** The 1-based line and column of an offset. CR LF, LF and CR end lines; columns count code points. */
function placeOf(source: string, offset: number): { line: number; column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset && at < source.length; at++) {
    const unit = source.charCodeAt(at);
    if (unit === 0x0a || (unit === 0x0d && source.charCodeAt(at + 1) !== 0x0a)) {
      line++;
      column = 1;
    } else if (!isLowSurrogate(unit)) {
      column++;
    }
  }
  return { line, column };
}
