/** A long text put together of very many short ones: as one sum it would be kept as a tree of all of them. */
export class LongText {
  private text = '';
  private parts: string[] = [];

  add(part: string): void {
    if (this.parts.push(part) < MANY) return;
    this.text += this.parts.join('');
    this.parts = [];
  }

  toString(): string {
    return this.text + this.parts.join('');
  }
}

const MANY = 1 << 12;
