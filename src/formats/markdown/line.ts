import { afterNewline } from '../common/newline.js';
import { thematicBreakStop } from './starts.js';

/**
 * The lines of a source, one at a time, read from left to right by columns: a tab reaches to the next multiple of four,
 * and a container may take a part of it.
 */
export class Line {
  /** Where the line starts, and ends before its terminator (`\n`, `\r\n` or `\r`). */
  start = 0;
  end = 0;
  /** Where what is left of it starts, and the column of that. */
  at = 0;
  column = 0;
  /** The first character that is no blank, `end` if there is none, and how many columns of blanks stand before it. */
  text = 0;
  indent = 0;

  /** Where the next line starts. */
  next: number;
  /** Before here no thematic break begins in this line: a row of `- - - x` is looked through once. */
  private notBefore = 0;
  private readonly breaks: Breaks;

  constructor(
    readonly source: string,
    from: number,
  ) {
    this.next = from;
    this.breaks = new Breaks(source);
  }

  /** Whether there was another line to move on to. */
  advance(): boolean {
    if (this.next >= this.source.length) return false;
    this.start = this.next;
    this.end = this.breaks.after(this.start);
    this.next = afterNewline(this.source, this.end);
    this.at = this.start;
    this.column = 0;
    this.notBefore = 0;
    this.look();
    return true;
  }

  get blank(): boolean {
    return this.text === this.end;
  }

  /** The code unit of the first character that is no blank; NaN on a blank line. */
  get code(): number {
    return this.blank ? Number.NaN : this.source.charCodeAt(this.text);
  }

  /** Whether what is left of the line is a thematic break: three or more of `*`, `-` or `_`, and blanks. */
  get isThematicBreak(): boolean {
    if (this.text < this.notBefore || !'*-_'.includes(this.source.charAt(this.text))) return false;
    const stop = thematicBreakStop(this.source, this.text, this.end);
    if (stop < this.end) this.notBefore = stop;
    return stop === this.end;
  }

  /** Takes what stands before `offset`, which is no blank's inside. */
  takeTo(offset: number): void {
    this.takeColumns(this.indent);
    this.column += offset - this.at;
    this.at = offset;
    this.look();
  }

  /** Takes so many columns of blanks, or as many as there are. */
  takeColumns(columns: number): void {
    const target = this.column + Math.min(columns, this.indent);
    while (this.column < target) {
      const width = widthAt(this.source.charCodeAt(this.at), this.column);
      if (this.column + width > target) {
        this.column = target;
        break;
      }
      this.column += width;
      this.at++;
    }
    this.look();
  }

  private look(): void {
    let column = this.column;
    let at = this.at;
    for (let width = 1; at < this.end; at++) {
      width = widthAt(this.source.charCodeAt(at), column);
      if (width === 0) break;
      column += width;
    }
    this.text = at;
    this.indent = column - this.column;
  }
}

/** How many columns a blank fills; 0 for what is no blank. */
function widthAt(code: number, column: number): number {
  if (code === 0x20) return 1;
  return code === 0x09 ? 4 - (column % 4) : 0;
}

/** Where lines end. Each terminator is looked up once, however rare the other one is. */
class Breaks {
  private feed = -1;
  private carriage = -1;

  constructor(private readonly source: string) {}

  after(from: number): number {
    if (this.feed < from) this.feed = this.find('\n', from);
    if (this.carriage < from) this.carriage = this.find('\r', from);
    return Math.min(this.feed, this.carriage);
  }

  private find(terminator: string, from: number): number {
    const found = this.source.indexOf(terminator, from);
    return found < 0 ? this.source.length : found;
  }
}
