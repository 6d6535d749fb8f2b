/** Finds where code that begins at an offset ends, -1 if that is not before `limit`. */
type Find = (source: string, at: number, limit: number) => number;

/** Where blocks begin in a source that code of a dialect ends before: code, and HTML that goes on over blank lines. */
export class Raws {
  private next = -1;
  /** Before which of them the ends of which code were looked for in vain, and need not be again. */
  private readonly vain = new Map<Find, number>();

  constructor(private readonly source: string) {}

  /** The end of the code of a dialect: `at` itself if it would go on into one of them, -1 if it is not closed at all. */
  endOf(find: Find, at: number): number {
    const limit = this.after(at);
    const end = this.vain.get(find) === limit ? -1 : find(this.source, at, limit);
    if (end < 0) this.vain.set(find, limit);
    return end < 0 && limit < this.source.length ? at : end;
  }

  /** The first of them in a line behind an offset; the length of the source if there is none. Offsets only grow. */
  private after(offset: number): number {
    if (this.next <= offset) {
      RAW.lastIndex = offset;
      const found = RAW.exec(this.source);
      this.next = found ? found.index + 1 : this.source.length;
    }
    return this.next;
  }
}

const RAW = /\n {0,3}(?:`{3}|~{3}|<!--|<(?:script|pre|style|textarea)\b)/gi;
