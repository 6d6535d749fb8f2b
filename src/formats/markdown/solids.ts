import type { Cut } from '../common/cut.js';

/** The stretches of a text from addresses on to the blanks behind them: some readers let nothing else end an address. */
export class Solids {
  private readonly list: Cut[] = [];

  constructor(private readonly text: string) {}

  /** Adds a stretch, with what stands behind it up to a blank, and that. */
  add(from: number, to: number): void {
    const start = Math.max(from, this.list.at(-1)?.end ?? 0);
    if (to < start) return;
    let end = to;
    while (end < this.text.length && !' \t\n'.includes(this.text.charAt(end))) end++;
    if (end < this.text.length && this.text[end] !== '\n') end++;
    this.list.push({ start, end, gap: 'object' });
  }

  /** Cuts and these stretches, in which what is spelled otherwise is no prose either. */
  with(cuts: readonly Cut[]): readonly Cut[] {
    if (this.list.length === 0) return cuts;
    const all: Cut[] = [];
    let next = 0;
    for (const cut of cuts) {
      for (let solid = this.list[next]; solid && solid.start <= cut.start; solid = this.list[++next]) all.push(solid);
      if (cut.text === undefined || cut.start >= (this.list[next - 1]?.end ?? 0)) all.push(cut);
    }
    return [...all, ...this.list.slice(next)];
  }
}
