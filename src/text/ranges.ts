import type { Ranges } from '../types.js';

/** Two lists of sorted disjoint ranges as one. */
export function union(a: Ranges, b: Ranges): Ranges {
  if (a.length === 0) return b;
  if (b.length === 0) return a;
  const out: number[] = [];
  let i = 0;
  let j = 0;
  while (i < a.length || j < b.length) {
    const first = (a[i] ?? Number.POSITIVE_INFINITY) <= (b[j] ?? Number.POSITIVE_INFINITY);
    const [start, end] = first ? [a[i], a[i + 1]] : [b[j], b[j + 1]];
    if (first) i += 2;
    else j += 2;
    if (start === undefined || end === undefined) continue;
    const last = out.length - 1;
    if (last > 0 && start <= (out[last] ?? 0)) out[last] = Math.max(out[last] ?? 0, end);
    else out.push(start, end);
  }
  return out;
}

/** The index of the first start or end that lies after `offset`: an odd one where `offset` lies in a range. */
export function firstEdgeAfter(ranges: Ranges, offset: number): number {
  let low = 0;
  let high = ranges.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ranges[middle] ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What of the ranges lies between two offsets, in offsets from the first. */
export function part(ranges: Ranges, from: number, to: number): Ranges {
  const first = firstEdgeAfter(ranges, from) & ~1;
  const last = (firstEdgeAfter(ranges, to - 1) + 1) & ~1;
  if (from === to || first >= last) return NONE;
  return ranges.slice(first, last).map((edge) => Math.min(Math.max(edge, from), to) - from);
}

const NONE: Ranges = [];

/** Whether a stretch shares anything with a range, or lies on its edge. */
export function meets(ranges: Ranges, start: number, end: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if ((ranges[i] ?? 0) <= end && (ranges[i + 1] ?? 0) >= start) return true;
  return false;
}
