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

/** Whether a stretch shares anything with a range, or lies on its edge. */
export function meets(ranges: Ranges, start: number, end: number): boolean {
  for (let i = 0; i < ranges.length; i += 2) if ((ranges[i] ?? 0) <= end && (ranges[i + 1] ?? 0) >= start) return true;
  return false;
}
