/** How often each code point stands in a text. */
export class Histogram {
  readonly #plane = new Uint32Array(0x10000);
  readonly #astral = new Map<number, number>();
  /** The code points of the plane that came: a small text is not to cost a walk over all there are. */
  readonly #met: number[] = [];

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code < 0x10000) this.#addUnit(code);
      else {
        this.#astral.set(code, this.of(code) + 1);
        at++;
      }
    }
  }

  of(code: number): number {
    return (code < 0x10000 ? this.#plane[code] : this.#astral.get(code)) ?? 0;
  }

  /** The counts, summed by what a code point is named; what has no name is left out. */
  by(name: (code: number) => string | undefined): Counts {
    const sums = new Map<string, number>();
    for (const [code, count] of this.#entries()) {
      const key = name(code);
      if (key !== undefined) sums.set(key, (sums.get(key) ?? 0) + count);
    }
    return Object.fromEntries(sums);
  }

  #addUnit(code: number): void {
    const count = this.#plane[code] ?? 0;
    if (count === 0) this.#met.push(code);
    this.#plane[code] = count + 1;
  }

  *#entries(): Generator<readonly [code: number, count: number]> {
    for (const code of this.#met.sort((a, b) => a - b)) yield [code, this.of(code)];
    yield* [...this.#astral].sort(([a], [b]) => a - b);
  }
}

/** How often, by name. */
export type Counts = Readonly<Record<string, number>>;

/** Two counts as one. */
export function sumCounts(a: Counts, b: Counts): Counts {
  const sums = new Map(Object.entries(a));
  for (const [key, count] of Object.entries(b)) sums.set(key, (sums.get(key) ?? 0) + count);
  return Object.fromEntries(sums);
}
