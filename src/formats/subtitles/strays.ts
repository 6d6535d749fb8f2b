import { advance, type Position } from '../../text/position.js';
import type { Problem } from '../../types.js';
import type { Line } from './lines.js';

/**
 * Finds text that belongs to no cue since there is no line with times above it: mostly the times are what is broken. The
 * lines of a source come in their order.
 */
export class Strays {
  readonly problems: Problem[] = [];
  /** Where the stray text of the block begins, and its last line. */
  #first: Line | undefined;
  #last: Line | undefined;
  #at = 0;
  #place: Position = { line: 1, column: 1 };

  /** @param times as they should be, for the message */
  constructor(
    private readonly source: string,
    private readonly times: string,
  ) {}

  /** A line outside of a cue that is not known to be something else. */
  text(line: Line): void {
    this.#first ??= line;
    this.#last = line;
  }

  /** A line with times. What stands in the line before it names its cue. */
  timing(): void {
    if (this.#first !== this.#last) this.blockEnd();
    this.#first = undefined;
  }

  /** A blank line, or the end of the source. */
  blockEnd(): void {
    if (this.#first) {
      const { start } = this.#first;
      this.#place = advance(this.#place, this.source, this.#at, start);
      this.#at = start;
      const { line, column } = this.#place;
      this.problems.push({ line, column, message: `broken cue: no line with times (${this.times}) before its text` });
    }
    this.#first = undefined;
  }
}
