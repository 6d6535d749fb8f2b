import { expect } from 'vitest';

/**
 * Holds a function to linear time: four times the input may take ten times as long, as memory makes noise, where
 * quadratic time would be sixteen. Each size is timed thrice, the best counts. What else the machine does is not timed.
 */
export function expectLinear(work: (source: string) => unknown, shape: (size: number) => string, size = 250_000): void {
  work(shape(size / 4));
  const small = best(work, shape(size));
  expect(best(work, shape(4 * size))).toBeLessThan(10 * Math.max(small, 4));
}

function best(work: (source: string) => unknown, source: string): number {
  const times = [0, 1, 2].map(() => {
    const start = process.cpuUsage();
    work(source);
    const { user, system } = process.cpuUsage(start);
    return (user + system) / 1000;
  });
  return Math.min(...times);
}
