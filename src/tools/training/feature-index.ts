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
  const numbers = new Map<number, number>();
  const features: number[] = [];
  const counts: number[] = [];
  const kept = new Int32Array(total);
  const starts = new Int32Array(examples.count + 1);
  let used = 0;
  for (let e = 0; e < examples.count; e++) {
    for (let f = examples.starts[e] ?? 0; f < (examples.starts[e + 1] ?? 0); f++) {
      const feature = examples.features[f] ?? 0;
      if ((often[counterOf(feature)] ?? 0) < RARE) continue;
      let number = numbers.get(feature);
      if (number === undefined) {
        number = features.length;
        numbers.set(feature, number);
        features.push(feature);
        counts.push(0);
      }
      counts[number] = (counts[number] ?? 0) + 1;
      kept[used++] = number;
    }
    starts[e + 1] = used;
  }
  return {
    examples: { ...examples, features: kept, starts },
    features: Int32Array.from(features),
    counts: Int32Array.from(counts),
  };
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
