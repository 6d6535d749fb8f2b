import { buildWeights } from '../../zwnj/weights.js';
import { random } from './damage.js';
import type { Examples } from './examples.js';
import { FeatureNumbers, indexed } from './feature-index.js';

/** The share of features that are not seen when an example is learnt from, so that none is relied on alone. */
const DROPPED = 0.5;

/** Weights as they go into the artifact: see `buildWeights`. */
export interface Learnt {
  readonly weights: Int32Array;
  /** What one unit of a weight is worth, in log-odds. */
  readonly scale: number;
}

/** So many rows of weights there is room for in the package. */
const ROWS = 210_000;

/**
 * The weights that tell most, as the mean of those of several readings, since what one of them comes to is partly chance.
 *
 * @param readings examples of the same texts, each seen in another way; each is learnt from in another order
 */
export function learn(readings: Iterable<Examples>): Learnt {
  const numbers = new FeatureNumbers();
  const means: number[] = [];
  const counts: number[] = [];
  let count = 0;
  for (const reading of readings) {
    const { examples, features, counts: often } = indexed(reading);
    const own = features.map((feature) => numbers.of(feature));
    own.forEach((number, w) => {
      counts[number] = (counts[number] ?? 0) + (often[w] ?? 0);
    });
    const weights = learnOnce(examples, features.length, random(4 + count++));
    own.forEach((number, w) => {
      means[number] = (means[number] ?? 0) + (weights[w] ?? 0);
    });
  }
  for (let w = 0; w < means.length; w++) means[w] = (means[w] ?? 0) / count;
  const { features } = numbers;
  const largest = means.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.round((largest / 127) * 0x10000) / 0x10000;
  // With the count itself for its root rare features are left out that tell alone, and 5 % more ZWNJs are missed.
  const telling = means.map((weight, w) => weight * weight * Math.sqrt(counts[w] ?? 0));
  const order = Uint32Array.from(means, (_, w) => w).sort((a, b) => (telling[b] ?? 0) - (telling[a] ?? 0) || a - b);
  const entries = function* (): Iterable<readonly [number, number]> {
    for (const w of order) yield [features[w] ?? 0, bounded(Math.round((means[w] ?? 0) / scale))];
  };
  return { weights: buildWeights(entries(), ROWS), scale };
}

function bounded(weight: number): number {
  return Math.max(-127, Math.min(127, weight));
}

/**
 * Logistic regression by AdaGrad (J. Duchi, E. Hazan, Y. Singer, 2011) with dropout (N. Srivastava et al., 2014), in a
 * fixed random order. The weights are the mean of those after each epoch but the first.
 *
 * @returns the weights, one for each of the features, which are numbered from 0 to `size` - 1
 */
function learnOnce(
  examples: Examples,
  size: number,
  chance: () => number,
  { epochs = 4, rate = 0.1, decay = 1e-6 } = {},
): Float64Array {
  // The weight of each feature, and behind it the sum of its squared steps.
  const learnt = new Float64Array(2 * size);
  for (let w = 0; w < size; w++) learnt[2 * w + 1] = 1e-2;
  const sums = new Float64Array(size);
  const order = Uint32Array.from({ length: examples.count }, (_, e) => e);
  const seen: number[] = [];
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    for (const e of order) {
      let count = 0;
      let sum = 0;
      for (let f = examples.starts[e] ?? 0; f < (examples.starts[e + 1] ?? 0); f++) {
        if (chance() < DROPPED) continue;
        const at = 2 * (examples.features[f] ?? 0);
        seen[count++] = at;
        sum += learnt[at] ?? 0;
      }
      const slope = (1 / (1 + Math.exp(-sum)) - (examples.labels[e] ?? 0)) * (examples.weights[e] ?? 1);
      if (Math.abs(slope) < 1e-4) continue;
      for (let n = 0; n < count; n++) {
        const at = seen[n] ?? 0;
        const step = slope + decay * (learnt[at] ?? 0);
        const squares = (learnt[at + 1] ?? 0) + step * step;
        learnt[at + 1] = squares;
        learnt[at] = (learnt[at] ?? 0) - (rate * step) / Math.sqrt(squares);
      }
    }
    if (epoch > 0) for (let w = 0; w < size; w++) sums[w] = (sums[w] ?? 0) + (learnt[2 * w] ?? 0);
  }
  return sums.map((sum) => ((1 - DROPPED) * sum) / (epochs - 1));
}

function shuffle(order: Uint32Array, chance: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(chance() * (i + 1));
    const kept = order[i] ?? 0;
    order[i] = order[j] ?? 0;
    order[j] = kept;
  }
}
