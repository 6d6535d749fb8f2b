import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Target } from '../io/target.js';
import type { Args } from './args.js';

/**
 * How many threads to mend on beside this one, 0 for none: as many as `--jobs` says, or as many as there are processors
 * and bytes that pay for their start.
 *
 * @throws FanormError `USAGE`
 */
export function threadsFor(targets: readonly Target[], args: Args): number {
  const asked = args.number('jobs', { least: 1, otherwise: 0 });
  const most = Math.min(asked || availableParallelism(), MOST, targets.length);
  const threads = asked ? most : Math.min(most, Math.floor(bytesOf(targets, most * PAYS) / PAYS));
  return threads > 1 ? threads : 0;
}

/** So that few files are open at once. */
const MOST = 8;

/** The bytes that a thread must have for itself: it takes a while until a new one is as fast as a warm one. */
const PAYS = 4 << 20;

/** How many bytes there are to mend, counted as far as it matters. */
function bytesOf(targets: readonly Target[], enough: number): number {
  let bytes = 0;
  for (const { path, problem, skipped } of targets) {
    if (bytes >= enough) break;
    if (!problem && skipped === undefined) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
