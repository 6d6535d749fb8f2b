import type { Examples } from './examples.js';

/** A feature seen less often teaches nothing: each line is seen six times, so these come from one line alone. */
const RARE = 7;

/** How many counters there are. Two features may share one, so that now and then a rare one is kept. */
const COUNTERS = 1 << 26;

/** Examples whose features are numbered from 0 on, without the rare ones. */
export interface Indexed {
  readonly examples: Examples;
  /** The feature of each number. */
  readonly features: Int32Array;
  /** How often there is each. */
  readonly counts: Int32Array;
}

export function indexed(examples: Examples): Indexed {
  const total = examples.starts[examples.count] ?? 0;
  const often = counters(examples.features, total);
  const numbers = new FeatureNumbers();
  const counts: number[] = [];
  const kept = new Int32Array(total);
  const starts = new Int32Array(examples.count + 1);
  let used = 0;
  for (let e = 0; e < examples.count; e++) {
    for (let f = examples.starts[e] ?? 0; f < (examples.starts[e + 1] ?? 0); f++) {
      const feature = examples.features[f] ?? 0;
      if ((often[counterOf(feature)] ?? 0) < RARE) continue;
      const number = numbers.of(feature);
      counts[number] = (counts[number] ?? 0) + 1;
      kept[used++] = number;
    }
    starts[e + 1] = used;
  }
  return {
    examples: { ...examples, features: kept, starts },
    features: numbers.features,
    counts: Int32Array.from(counts),
  };
}

/** There is room for half as many features. */
const PLACES = 1 << 25;

/** Features in the order in which they were first asked for, numbered from 0 on. */
export class FeatureNumbers {
  /** For each place the number, and 1, and the feature: at the place that its bits say, or at the next that is free. */
  private readonly places = new Int32Array(2 * PLACES);
  private count = 0;

  /** Those with the numbers 0, 1, 2 … */
  get features(): Int32Array {
    const features = new Int32Array(this.count);
    for (let at = 0; at < this.places.length; at += 2) {
      const number = this.places[at] ?? 0;
      if (number > 0) features[number - 1] = this.places[at + 1] ?? 0;
    }
    return features;
  }

  /** The number of a feature: the next one if it is new. Throws where there is no room for it. */
  of(feature: number): number {
    for (let at = Math.imul(feature, 0x9e3779b1) >>> 7; ; at = (at + 1) & (PLACES - 1)) {
      const number = this.places[2 * at] ?? 0;
      if (number === 0) return this.add(feature, at);
      if (this.places[2 * at + 1] === feature) return number - 1;
    }
  }

  private add(feature: number, at: number): number {
    if (this.count === PLACES / 2) throw new Error(`more than ${this.count} features that are not rare`);
    this.places[2 * at] = this.count + 1;
    this.places[2 * at + 1] = feature;
    return this.count++;
  }
}

/** How often there are features with each counter, up to RARE. */
function counters(features: Int32Array, total: number): Uint8Array {
  const often = new Uint8Array(COUNTERS);
  for (let f = 0; f < total; f++) {
    const at = counterOf(features[f] ?? 0);
    if ((often[at] ?? 0) < RARE) often[at] = (often[at] ?? 0) + 1;
  }
  return often;
}

function counterOf(feature: number): number {
  return feature & (COUNTERS - 1);
}
