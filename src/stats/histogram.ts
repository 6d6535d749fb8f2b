/** How often each code point stands in a text. */
export class Histogram {
  readonly #plane = new Uint32Array(0x10000);
  readonly #astral = new Map<number, number>();

  add(text: string): void {
    for (let at = 0; at < text.length; at++) {
      const code = text.codePointAt(at) ?? 0;
      if (code < 0x10000) this.#plane[code] = this.of(code) + 1;
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

  *#entries(): Generator<readonly [code: number, count: number]> {
    for (const [code, count] of this.#plane.entries()) if (count > 0) yield [code, count];
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
