/** Pairs are kept in groups, by a hash of the words and whether a blank stands between them: the last ones of each. */
const GROUP = 4;
/** So many groups at first, and at most. */
const FIRST_GROUPS = 1 << 11;
const MOST_GROUPS = 1 << 15;
/** A pair in `numbers`: the numbers of its words as one; twice its parts, and 1 more where a blank stands between them. */
const STRIDE = 2;

/** What `PairStore` gives for a pair that it does not have. */
export const UNKNOWN = -2;

/** The parts that pairs of words make, as far as they are remembered. */
export class PairStore {
  private numbers = new Int32Array(FIRST_GROUPS * GROUP * STRIDE);
  private puts = 0;

  /** The parts that were put in, or `UNKNOWN`. */
  get(left: number, right: number, spaced: boolean): number {
    const { numbers } = this;
    const key = keyOf(left, right);
    const start = startOf(key, spaced, numbers.length);
    const end = start + GROUP * STRIDE;
    for (let at = start; at < end; at += STRIDE) if (numbers[at] === key) return (numbers[at + 1] ?? 0) >> 1;
    return UNKNOWN;
  }

  /** Puts a pair in that is not there, in the place of the oldest of its group. */
  put(left: number, right: number, spaced: boolean, parts: number): void {
    const { length } = this.numbers;
    if (2 * ++this.puts * STRIDE > length && length < MOST_GROUPS * GROUP * STRIDE) this.grow();
    this.add(keyOf(left, right), spaced, parts);
  }

  /** No pair has the key 0 that is left then: nothing is joined to what stands beyond a stretch. */
  clear(): void {
    this.numbers.fill(0);
    this.puts = 0;
  }

  private add(key: number, spaced: boolean, parts: number): void {
    const start = startOf(key, spaced, this.numbers.length);
    this.numbers.copyWithin(start + STRIDE, start, start + (GROUP - 1) * STRIDE);
    this.numbers[start] = key;
    this.numbers[start + 1] = 2 * parts + (spaced ? 1 : 0);
  }

  /** From the oldest of each group to the last, which so are the last again. */
  private grow(): void {
    const old = this.numbers;
    this.numbers = new Int32Array(2 * old.length);
    for (let at = old.length - STRIDE; at >= 0; at -= STRIDE) {
      const [key, value] = [old[at] ?? 0, old[at + 1] ?? 0];
      if (key !== 0) this.add(key, (value & 1) !== 0, value >> 1);
    }
  }
}

/** Words are numbers of 16 bits. */
function keyOf(left: number, right: number): number {
  return (left << 16) | right;
}

function startOf(key: number, spaced: boolean, length: number): number {
  const hash = Math.imul(key >>> 16, 0x9e3779b1) ^ Math.imul(key & 0xffff, 0x85ebca77);
  const group = (hash >>> Math.clz32(length / (GROUP * STRIDE) - 1)) ^ (spaced ? 1 : 0);
  return group * GROUP * STRIDE;
}
