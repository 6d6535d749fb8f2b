/** Where blocks begin in a source that code of a dialect ends before: code, and HTML that goes on over blank lines. */
export class Raws {
  private next = -1;

  constructor(private readonly source: string) {}

  /** The first of them in a line behind an offset; the length of the source if there is none. Offsets only grow. */
  after(offset: number): number {
    if (this.next <= offset) {
      RAW.lastIndex = offset;
      const found = RAW.exec(this.source);
      this.next = found ? found.index + 1 : this.source.length;
    }
    return this.next;
  }
}

const RAW = /\n {0,3}(?:`{3}|~{3}|<!--|<(?:script|pre|style|textarea)\b)/gi;
