import { SourceError } from '../../errors.js';
import { positionOf } from '../../text/position.js';

/**
 * What a format throws where it cannot read its source: the line and column of a UTF-16 offset, and the way round it.
 *
 * @param wayRound what to do; default: to read it as plain text
 * @example throw sourceError(source, 12, 'no closing quote'); // no closing quote; `--as text` reads it as plain text
 */
export function sourceError(source: string, offset: number, what: string, wayRound = AS_TEXT): SourceError {
  // A CR without an LF behind it ends a line here too.
  const text = source.slice(0, offset + 1).replace(/\r(?!\n)/g, '\n');
  const { line, column } = positionOf(text, Math.min(offset, source.length));
  return new SourceError(`${what}; ${wayRound}`, line, column);
}

const AS_TEXT = '`--as text` reads it as plain text';
