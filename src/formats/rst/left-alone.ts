import { FLEETING } from '../common/fleeting.js';
import type { Lines } from '../common/lines.js';

/** Which lines of a source are left alone: those of literal blocks, of options, and of what nobody here can read. */
export class LeftAlone {
  /** All that is indented deeper is left alone. */
  private opaque = Number.POSITIVE_INFINITY;
  /** So it is, up to a blank line. */
  private head = Number.POSITIVE_INFINITY;
  /** Whether all is left alone up to a blank line. */
  private isClosed = false;
  /** The least column of what was left alone so. */
  private closed = Number.POSITIVE_INFINITY;
  /** The column of the directive whose options may come, before a blank line. */
  private options = Number.POSITIVE_INFINITY;
  /** The column of the paragraph behind which a literal block may come. */
  private literal = -1;

  constructor(
    private readonly source: string,
    private readonly lines: Lines,
  ) {}

  /** Whether a literal block was announced that may come. */
  get awaitsLiteral(): boolean {
    return this.literal >= 0;
  }

  blank(): void {
    // What was not read may have begun what takes in all that is indented deeper.
    if (this.isClosed) this.opaque = this.closed;
    this.isClosed = false;
    this.closed = Number.POSITIVE_INFINITY;
    this.head = Number.POSITIVE_INFINITY;
    this.options = Number.POSITIVE_INFINITY;
  }

  /** Whether a line is left alone. To be asked of each that is not blank, in order. */
  takes(line: number, column: number, isBehindBlank: boolean): boolean {
    if (this.isClosed) {
      this.close(line);
      return true;
    }
    if (column > this.opaque || column > this.head) return true;
    this.opaque = Number.POSITIVE_INFINITY;
    this.head = Number.POSITIVE_INFINITY;
    if (column <= this.options) this.options = Number.POSITIVE_INFINITY;
    if (this.beginsLiteral(line, column, isBehindBlank)) return true;
    this.literal = -1;
    return false;
  }

  /** Whether a literal block begins here: an indented one, or one whose lines have a sign before them. */
  private beginsLiteral(line: number, column: number, isBehindBlank: boolean): boolean {
    if (this.literal < 0) return false;
    if (column > this.literal) {
      this.opaque = this.literal;
      this.literal = -1;
      return true;
    }
    const isQuoted = isBehindBlank && column === this.literal && isPunctuation(this.source, this.lines.start(line));
    if (isQuoted) this.close(line);
    return isQuoted;
  }

  /** Leaves alone all below that is indented deeper than `column`. */
  below(column: number): void {
    this.opaque = column;
  }

  /** Leaves alone what is indented deeper than `column`, up to a blank line. */
  belowUpToBlank(column: number): void {
    this.head = column;
  }

  /** Leaves alone a line and all up to a blank one. */
  close(line: number): void {
    this.isClosed = true;
    this.closed = Math.min(this.closed, this.lines.column(line));
    this.announce(this.closed, this.lines.start(line), this.lines.end(line));
  }

  /** Says that a directive at `column` may have options. */
  awaitOptions(column: number): void {
    this.options = Math.min(this.options, column);
  }

  /** Whether a field at `column` is the first of the options of a directive, which are all left alone then. */
  takesOption(column: number): boolean {
    if (this.options >= column) return false;
    this.head = this.options;
    return true;
  }

  /** Awaits a literal block deeper than `column` if what may be a text announces one by its end. */
  announce(column: number, start: number, end: number): void {
    let at = end;
    while (at > start && FLEETING.test(this.source.charAt(at - 1))) at--;
    if (this.source.startsWith('::', at - 2)) this.literal = column;
  }
}

function isPunctuation(source: string, at: number): boolean {
  return /[!-/:-@[-`{-~]/.test(source.charAt(at));
}
