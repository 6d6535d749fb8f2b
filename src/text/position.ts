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
  let line = 1;
  let start = 0;
  for (let at = text.indexOf('\n'); at >= 0 && at < offset; at = text.indexOf('\n', at + 1)) {
    line++;
    start = at + 1;
  }
  return { line, column: [...text.slice(start, offset)].length + 1 };
}
