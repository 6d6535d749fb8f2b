import { isLowSurrogate } from './classes.js';

/** A place in a text as people count: line and column from 1, the column in code points. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/**
 * The place of a UTF-16 offset. Lines end at LF.
 *
 * @example positionOf('a\nbc', 3); // { line: 2, column: 2 }
 */
export function positionOf(text: string, offset: number): Position {
  return advance({ line: 1, column: 1 }, text, 0, offset);
}

/** The place of the offset `to`, from the place of the offset `from` before it: many places of a text cost one reading. */
export function advance({ line, column }: Position, text: string, from: number, to: number): Position {
  for (let at = from; at < to; at++) {
    const unit = text.charCodeAt(at);
    if (unit === LF) {
      line++;
      column = 1;
    } else if (!isLowSurrogate(unit) || at === from || !isHigh(text.charCodeAt(at - 1))) column++;
  }
  return { line, column };
}

/** How many lines a text ends. */
export function lineFeeds(text: string): number {
  let lines = 0;
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) lines++;
  return lines;
}

const LF = 10;

function isHigh(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}
