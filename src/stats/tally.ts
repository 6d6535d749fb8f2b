/** How often each of many strings came. Memory is bounded: when it is full, what came least is forgotten. */
export class Tally {
  readonly #counts = new Map<string, number>();

  /** @param limit the number of different strings that are held. Default: 100,000 */
  constructor(readonly limit = 100_000) {}

  add(key: string): void {
    this.#counts.set(key, (this.#counts.get(key) ?? 0) + 1);
    for (let least = 1; this.#counts.size > this.limit; least *= 2) this.#forget(least);
  }

  /** The strings that came most, with their counts; those that came as often in the order of their code units. */
  top(count: number): readonly (readonly [string, number])[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1)).slice(0, count);
  }

  #forget(least: number): void {
    for (const [key, count] of this.#counts) if (count <= least) this.#counts.delete(key);
  }
}
