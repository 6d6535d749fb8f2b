import { expect } from 'vitest';

/**
 * Holds a function to linear time: four times the input may take ten times as long (memory and a shared machine make noise),
 * where quadratic time would be sixteen. Each size is timed thrice, the best counts. What else the machine does can only
 * make it seem slower, so it may be tried again.
 */
export function expectLinear(work: (source: string) => unknown, shape: (size: number) => string, size = 250_000): void {
  work(shape(size / 4));
  const ratio = () => {
    const small = best(work, shape(size));
    return best(work, shape(4 * size)) / Math.max(small, 4);
  };
  expect([ratio, ratio, ratio].some((measured) => measured() < 10)).toBe(true);
}

function best(work: (source: string) => unknown, source: string): number {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    work(source);
    return performance.now() - start;
  });
  return Math.min(...times);
}
