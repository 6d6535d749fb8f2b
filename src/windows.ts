import { SourceError } from './errors.js';
import type { Pager } from './pager.js';
import { lineFeeds } from './text/position.js';
import type { Format, FormatOptions, Head, Prose, Records, RecordWindow } from './types.js';

/** A text that is held back is looked through again for each chunk, unless it is longer, in code units. */
const SHORT = 1 << 14;

/** The pager of a source of records: gives windows of whole records, as they come. */
export class Windows implements Pager {
  #rest = '';
  /** How long the rest was when no record ended in it. */
  #tried = 0;
  #head: Head | undefined;

  constructor(
    private readonly records: Records,
    private readonly options?: FormatOptions,
  ) {}

  /** What the start of the source says of it; there once a window has come. */
  get head(): Head | undefined {
    return this.#head;
  }

  /** Whether its records are rows of cells, which quotes may go on over many lines. */
  get isTable(): boolean {
    return this.records.head !== undefined;
  }

  /** What has come and is in no window yet, in code units. */
  get held(): number {
    return this.#rest.length;
  }

  /** Takes a chunk of any length, and gives the records that are whole by now; a long one may wait until there are more. */
  push(chunk: string): string {
    this.#rest += chunk;
    const { length } = this.#rest;
    if (!LINE_END.test(chunk) || (this.#tried > SHORT && length < 2 * this.#tried)) return '';
    const end = this.#knowsHead(false) ? this.records.end(this.#rest, this.#head) : 0;
    const window = this.#rest.slice(0, end);
    this.#rest = this.#rest.slice(end);
    this.#tried = end > 0 ? 0 : length;
    return window;
  }

  /** Gives the rest. */
  end(): string {
    this.#knowsHead(true);
    const rest = this.#rest;
    this.#rest = '';
    return rest;
  }

  #knowsHead(isWhole: boolean): boolean {
    const { head } = this.records;
    if (!head || this.#head) return true;
    this.#head = head(this.#rest, isWhole, this.options);
    return this.#head !== undefined;
  }
}

const LINE_END = /[\n\r]/;

/** Where a window stands in its source. */
export interface Place extends RecordWindow {
  /** How many lines of the source are before it. */
  readonly lines: number;
}

export const START: Place = { isFirst: true, lines: 0 };

/** The place behind a window, but for what the start of the source says. */
export function behind({ lines }: Place, window: string): Place {
  return { isFirst: false, lines: lines + lineFeeds(window) };
}

/**
 * What of a window is prose. Lines are those of the source, in its problems as in what is thrown.
 *
 * @throws SourceError where the format cannot read it
 */
export function readWindow(
  format: Format,
  window: string,
  options: FormatOptions | undefined,
  { lines, ...place }: Place,
): Prose {
  try {
    const prose = format.read(window, options, place);
    const problems = prose.problems?.map((problem) => ({ ...problem, line: lines + problem.line }));
    return { ...prose, ...(problems && { problems }) };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new SourceError(error.message, lines + error.line, error.column);
  }
}
