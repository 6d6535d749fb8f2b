import type { Parts } from './parts.js';

/** A word in `numbers`: left, right, stem, the facts below, the weight, the clusters. */
const STRIDE = 6;

/** What is told of parts in the bits of one number: the cut (6), the class of the left part (8), seen (4), affix (10), flags. */
const CLASS = 6;
const SEEN = 14;
const AFFIX = 18;
const LISTED = 1 << 28;
const JOINS = 1 << 29;

/** What it takes in for one more stretch comes on top. */
const MOST = 1 << 17;

/**
 * Parts as numbers in a row, since that is where a text is held up: the parts of a word lie together, and not here and
 * there on the heap. What is put in is known by its number.
 */
export class PartStore {
  private numbers = new Int32Array(STRIDE << 12);
  private count = 0;

  /**
   * Whether it is time to clear it. A pair that had to make room for another is put in once more when it comes again, so
   * that without an end it would grow with the text.
   */
  get isFull(): boolean {
    return this.count > MOST;
  }

  clear(): void {
    this.count = 0;
  }

  /** @param weight the sum of the weights of the features that the parts have by themselves */
  add(parts: Parts, weight: number): number {
    const at = this.count * STRIDE;
    if (at + STRIDE > this.numbers.length) this.numbers = doubled(this.numbers, Int32Array);
    this.numbers[at] = parts.left;
    this.numbers[at + 1] = parts.right;
    this.numbers[at + 2] = parts.stem;
    this.numbers[at + 3] =
      parts.cut |
      (parts.classLeft << CLASS) |
      (parts.seen << SEEN) |
      (parts.affix << AFFIX) |
      (parts.listed ? LISTED : 0) |
      (parts.joins ? JOINS : 0);
    this.numbers[at + 4] = weight;
    this.numbers[at + 5] = parts.clusterLeft | (parts.clusterStem << 8);
    return this.count++;
  }

  left(parts: number): number {
    return this.numbers[parts * STRIDE] ?? 0;
  }

  right(parts: number): number {
    return this.numbers[parts * STRIDE + 1] ?? 0;
  }

  stem(parts: number): number {
    return this.numbers[parts * STRIDE + 2] ?? 0;
  }

  /** For the functions below. */
  facts(parts: number): number {
    return this.numbers[parts * STRIDE + 3] ?? 0;
  }

  weight(parts: number): number {
    return this.numbers[parts * STRIDE + 4] ?? 0;
  }

  clusterLeft(parts: number): number {
    return (this.numbers[parts * STRIDE + 5] ?? 0) & 255;
  }

  clusterStem(parts: number): number {
    return (this.numbers[parts * STRIDE + 5] ?? 0) >> 8;
  }
}

/** The same numbers with as much room again behind them. */
export function doubled<T extends Int32Array | Uint16Array>(numbers: T, make: new (length: number) => T): T {
  const more = new make(2 * numbers.length);
  more.set(numbers);
  return more;
}

/** How many letters the left part has, a preverb before it included. */
export function cutOf(facts: number): number {
  return facts & 63;
}

export function classLeftOf(facts: number): number {
  return (facts >> CLASS) & 255;
}

export function seenOf(facts: number): number {
  return (facts >> SEEN) & 15;
}

/** The number of the affix: see `affix.ts`. */
export function affixOf(facts: number): number {
  return (facts >> AFFIX) & 1023;
}

export function isListed(facts: number): boolean {
  return (facts & LISTED) !== 0;
}

/** Whether a ZWNJ parts them; else nothing does: the last letter of the left part does not join. */
export function joinsOf(facts: number): boolean {
  return (facts & JOINS) !== 0;
}
