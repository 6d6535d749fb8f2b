import type { Confidence } from '../../types.js';
import type { Verdict } from './judge.js';
import { share } from './score.js';
import type { Cell } from './table.js';

const CONFIDENCES = ['safe', 'likely', 'ask'] as const satisfies readonly Confidence[];

/** Of each confidence, how many edits there are and how many are right; of it and the surer ones, how much they mend. */
export function confidenceRows(verdicts: readonly Verdict[], broken: number): Cell[][] {
  let mended = 0;
  return CONFIDENCES.map((confidence) => {
    const own = verdicts.filter((verdict) => verdict.confidence === confidence);
    const right = own.filter((verdict) => verdict.right).length;
    mended += own.filter((verdict) => verdict.right && verdict.needed).length;
    return [confidence, own.length, share(right, own.length, 100), share(mended, broken, 100)];
  });
}

/** The lower bounds of the buckets, as shares of a hundred. */
const BUCKETS = [0, 40, 50, 60, 70, 75, 80, 85, 90, 93, 95, 97, 98, 99, 99.5, 99.9];

/** Of all edits that were said to be about so sure, how many are right. */
export function reliabilityRows(verdicts: readonly Verdict[]): Cell[][] {
  return BUCKETS.flatMap((least, n) => {
    const below = BUCKETS[n + 1] ?? Number.POSITIVE_INFINITY;
    const own = verdicts.filter(({ predicted }) => predicted >= least && predicted < below);
    if (own.length === 0) return [];
    const right = own.filter((verdict) => verdict.right).length;
    const odds = Math.log(least / (100 - least));
    return [[`${least} %`, Number.isFinite(odds) ? odds : '', own.length, share(right, own.length, 100)]];
  });
}
