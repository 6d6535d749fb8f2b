/** So many weights stand together, in a row of 64 bits: two in each number. */
const ROW = 4;
const NUMBERS = ROW / 2;
/** A weight of these bits, and below them the mark of its feature. */
const MARK = 8;
const MARKS = (1 << MARK) - 1;

/**
 * The sum of the weights of the first `count` features. A feature is a hash: its upper bits say in which row its weight
 * stands, and its lowest 8 are the mark by which it is known there. A feature that has no weight adds nothing, but for
 * one in a hundred that is taken for another.
 */
export function weightOf(features: Int32Array, count: number, weights: Int32Array): number {
  const rows = weights.length / NUMBERS;
  let sum = 0;
  for (let f = 0; f < count; f++) {
    const feature = features[f] ?? 0;
    const mark = feature & MARKS;
    const at = rowOf(feature, rows) * NUMBERS;
    // No mark stands twice in a row, so all four may be added up; a branch would wait for each look into memory by itself.
    const first = weights[at] ?? 0;
    const second = weights[at + 1] ?? 0;
    sum += weightIf(mark, first << 16) + weightIf(mark, first) + weightIf(mark, second << 16) + weightIf(mark, second);
  }
  return sum;
}

/** The weight in the upper half of a number if it has the mark, else 0. */
function weightIf(mark: number, slot: number): number {
  const isIt = ((((slot >> 16) ^ mark) & MARKS) - 1) >> 31;
  return (slot >> (16 + MARK)) & isIt;
}

/**
 * Puts weights into rows. Where a row is full, or has the mark already, what comes later is left out.
 *
 * @param entries features and their weights, -127 to 127, the most important first
 */
export function buildWeights(entries: Iterable<readonly [feature: number, weight: number]>, rows: number): Int32Array {
  const slots = new Int16Array(rows * ROW);
  for (const [feature, weight] of entries) {
    const at = rowOf(feature, rows) * ROW;
    const row = slots.subarray(at, at + ROW);
    const free = row.indexOf(0);
    if (weight === 0 || free < 0 || row.some((slot) => slot !== 0 && (slot & MARKS) === (feature & MARKS))) continue;
    row[free] = (weight << MARK) | (feature & MARKS);
  }
  return new Int32Array(slots.buffer);
}

/** The number of the row of a feature. */
function rowOf(feature: number, rows: number): number {
  return Math.floor((feature >>> 0) * (rows / 2 ** 32));
}
