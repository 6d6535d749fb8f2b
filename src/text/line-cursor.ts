/** The lines of a text, asked for in ascending order, so that many questions about one long line read it once. */
export class LineCursor {
  #line = { start: 0, end: 0, next: 0 };

  constructor(readonly text: string) {
    this.#line.next = this.#endFrom(0);
  }

  /** The line that holds an offset: its start, its end (after its LF), and the end of the line after it. */
  at(offset: number): { readonly start: number; readonly end: number; readonly next: number } {
    while (this.#line.end <= offset && this.#line.end < this.text.length) {
      const { end, next } = this.#line;
      this.#line = { start: end, end: next, next: this.#endFrom(next) };
    }
    return this.#line;
  }

  #endFrom(start: number): number {
    const lf = this.text.indexOf('\n', start);
    return lf < 0 ? this.text.length : lf + 1;
  }
}
