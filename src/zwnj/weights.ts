/** So many weights stand together, in a row of 64 bits. */
const ROW = 4;
/** A weight of these bits, and below them the mark of its feature. */
const MARK = 8;
const MARKS = (1 << MARK) - 1;

/**
 * The sum of the weights of the first `count` features. A feature is a hash: its upper bits say in which row its weight
 * stands, and its lowest 8 are the mark by which it is known there. A feature that has no weight adds nothing, but for
 * one in a hundred that is taken for another.
 */
export function weightOf(features: Int32Array, count: number, weights: Int16Array): number {
  const rows = weights.length / ROW;
  let sum = 0;
  for (let f = 0; f < count; f++) {
    const feature = features[f] ?? 0;
    const mark = feature & MARKS;
    const at = rowOf(feature, rows);
    // No mark stands twice in a row, so all four may be added up; a branch would wait for each look into memory by itself.
    for (let n = at; n < at + ROW; n++) {
      const slot = weights[n] ?? 0;
      const isIt = (((slot ^ mark) & MARKS) - 1) >> 31;
      sum += (slot >> MARK) & isIt;
    }
  }
  return sum;
}

/**
 * Puts weights into rows. Where a row is full, or has the mark already, what comes later is left out.
 *
 * @param entries features and their weights, -127 to 127, the most important first
 */
export function buildWeights(entries: Iterable<readonly [feature: number, weight: number]>, rows: number): Int16Array {
  const slots = new Int16Array(rows * ROW);
  for (const [feature, weight] of entries) {
    const at = rowOf(feature, rows);
    const row = slots.subarray(at, at + ROW);
    const free = row.indexOf(0);
    if (weight === 0 || free < 0 || row.some((slot) => slot !== 0 && (slot & MARKS) === (feature & MARKS))) continue;
    row[free] = (weight << MARK) | (feature & MARKS);
  }
  return slots;
}

/** Where the row of a feature begins. */
function rowOf(feature: number, rows: number): number {
  return ROW * Math.floor((feature >>> 0) * (rows / 2 ** 32));
}
