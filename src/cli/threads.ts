import { statSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import type { Aid } from '../io/job.js';
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

/**
 * The threads that help with the one input that is printed: one where it is large, or as many as `--jobs` says, soon
 * after its start; undefined where `--jobs 1` or the only processor forbids it. More of them want more memory, so that
 * they come only when asked for.
 *
 * @throws FanormError `USAGE`
 */
export function aidFor(targets: readonly Target[], args: Args): Aid | undefined {
  const asked = args.number('jobs', { least: 1, otherwise: 0 });
  const threads = Math.min(asked || availableParallelism(), asked ? MOST : 2) - 1;
  if (threads < 1) return undefined;
  if (asked) return { threads, from: SOON };
  if (bytesOf(targets, AID_PAYS) >= AID_PAYS) return { threads, from: 0 };
  return targets.some(({ path }) => path === '-') ? { threads, from: AID_PAYS / 2 } : undefined;
}

/** So that few files are open at once. */
const MOST = 8;

/** The bytes that a thread must have for itself: it takes a while until a new one is as fast as a warm one. */
const PAYS = 4 << 20;

/** Likewise for the one that helps with a single text, half of which it gets. */
const AID_PAYS = 32 << 20;
const SOON = 1 << 20;

/** How many bytes there are to mend, counted as far as it matters. */
function bytesOf(targets: readonly Target[], enough: number): number {
  let bytes = 0;
  for (const { path, problem, skipped } of targets) {
    if (bytes >= enough) break;
    if (!problem && skipped === undefined) bytes += statSync(path, { throwIfNoEntry: false })?.size ?? 0;
  }
  return bytes;
}
