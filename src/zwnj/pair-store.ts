/** Pairs are kept in groups, by a hash of the words and whether a blank stands between them: the last ones of each. */
const GROUPS = 1 << 15;
const GROUP = 4;
/** A pair in `numbers`: the numbers of its words as one, and its parts. */
const STRIDE = 2;

/** What `PairStore` gives for a pair that it does not have. */
export const UNKNOWN = -2;

/** The parts that pairs of words make, as far as they are remembered. */
export class PairStore {
  private readonly numbers = new Int32Array(GROUPS * GROUP * STRIDE);

  /** The parts that were put in, or `UNKNOWN`. */
  get(left: number, right: number, spaced: boolean): number {
    const { numbers } = this;
    const key = keyOf(left, right);
    const start = startOf(left, right, spaced);
    const end = start + GROUP * STRIDE;
    for (let at = start; at < end; at += STRIDE) if (numbers[at] === key) return numbers[at + 1] ?? UNKNOWN;
    return UNKNOWN;
  }

  /** Puts a pair in that is not there, in the place of the oldest of its group. */
  put(left: number, right: number, spaced: boolean, parts: number): void {
    const start = startOf(left, right, spaced);
    this.numbers.copyWithin(start + STRIDE, start, start + (GROUP - 1) * STRIDE);
    this.numbers[start] = keyOf(left, right);
    this.numbers[start + 1] = parts;
  }

  /** No pair has the key 0 that is left then: nothing is joined to what stands beyond a stretch. */
  clear(): void {
    this.numbers.fill(0);
  }
}

/** Words are numbers of 16 bits. */
function keyOf(left: number, right: number): number {
  return (left << 16) | right;
}

function startOf(left: number, right: number, spaced: boolean): number {
  const group = (Math.imul(left, 0x9e3779b1) ^ Math.imul(right, 0x85ebca77)) >>> SHIFT;
  return (group ^ (spaced ? 1 : 0)) * GROUP * STRIDE;
}

const SHIFT = Math.clz32(GROUPS - 1);
