import { writeArtifact } from '../../lexicon/artifact.js';
import type { Learnt } from './learn.js';

/** One row of weights in which nothing is told of any feature: what examples are made with. */
const NOTHING_LEARNT: Learnt = { weights: new Int32Array(2), scale: 0 };

/** The model as it goes into the package: its tables and the weights. */
export function modelBytes(
  tables: Readonly<Record<string, Uint32Array>>,
  { weights, scale }: Learnt = NOTHING_LEARNT,
): Uint8Array {
  return writeArtifact({ ...tables, WGHT: weights, SCAL: Uint32Array.of(Math.round(scale * 0x10000)) });
}
