import { MOST_FEATURES, WEIGHTS } from '../../zwnj/features.js';
import { random } from './damage.js';
import type { Examples } from './examples.js';

/** The share of features that are not seen when an example is learnt from, so that none is relied on alone. */
const DROPPED = 0.4;

/** So many times the weights are learnt, each time in another order with other features dropped. */
const RUNS = 4;

/** The mean of the weights of several runs, since what one of them comes to is partly chance. */
export function learn(examples: Examples): Float64Array {
  const counts = countFeatures(examples);
  const sums = new Float64Array(WEIGHTS);
  for (let run = 0; run < RUNS; run++) {
    const weights = learnOnce(examples, counts, random(4 + run));
    for (let w = 0; w < WEIGHTS; w++) sums[w] = (sums[w] ?? 0) + (weights[w] ?? 0);
  }
  return sums.map((sum) => sum / RUNS);
}

/**
 * Logistic regression by AdaGrad (J. Duchi, E. Hazan, Y. Singer, 2011) with dropout (N. Srivastava et al., 2014), in a
 * fixed random order. The weights are the mean of those after each epoch but the first.
 *
 * @param counts how often there is each feature
 * @returns the weights, one for each index that a feature can have
 */
function learnOnce(
  examples: Examples,
  counts: Uint32Array,
  chance: () => number,
  { epochs = 6, rate = 0.1, decay = 1e-6 } = {},
): Float64Array {
  const weights = new Float64Array(WEIGHTS);
  const squares = new Float64Array(WEIGHTS).fill(1e-2);
  const sums = new Float64Array(WEIGHTS);
  const order = Uint32Array.from({ length: examples.count }, (_, e) => e);
  const seen = new Int32Array(2 * MOST_FEATURES);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, chance);
    for (const e of order) {
      let count = 0;
      let sum = 0;
      for (let f = examples.starts[e] ?? 0; f < (examples.starts[e + 1] ?? 0); f++) {
        const at = examples.features[f] ?? 0;
        if ((counts[at] ?? 0) < RARE || chance() < DROPPED) continue;
        seen[count++] = at;
        sum += weights[at] ?? 0;
      }
      const slope = (1 / (1 + Math.exp(-sum)) - (examples.labels[e] ?? 0)) * (examples.weights[e] ?? 1);
      if (Math.abs(slope) < 1e-4) continue;
      for (let n = 0; n < count; n++) {
        const at = seen[n] ?? 0;
        const step = slope + decay * (weights[at] ?? 0);
        squares[at] = (squares[at] ?? 0) + step * step;
        weights[at] = (weights[at] ?? 0) - (rate * step) / Math.sqrt(squares[at] ?? 1);
      }
    }
    if (epoch > 0) for (let w = 0; w < WEIGHTS; w++) sums[w] = (sums[w] ?? 0) + (weights[w] ?? 0);
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

/** Weights as bytes: the largest sets the scale. */
export function quantize(weights: Float64Array): { readonly weights: Int8Array; readonly scale: number } {
  const largest = weights.reduce((most, weight) => Math.max(most, Math.abs(weight)), 0);
  const scale = Math.round((largest / 127) * 0x10000) / 0x10000;
  return {
    weights: Int8Array.from(weights, (weight) => Math.max(-127, Math.min(127, Math.round(weight / scale)))),
    scale,
  };
}

/** A feature seen less often teaches nothing: each line is seen three times, so these come from one line alone. */
const RARE = 4;

function countFeatures({ features, starts, count }: Examples): Uint32Array {
  const counts = new Uint32Array(WEIGHTS);
  for (let f = 0; f < (starts[count] ?? 0); f++) {
    const at = features[f] ?? 0;
    counts[at] = (counts[at] ?? 0) + 1;
  }
  return counts;
}
