import { expect } from 'vitest';

/**
 * Holds a function to linear time: four times the input may take seven times as long (memory and a shared machine make noise),
 * where quadratic time would be sixteen. What the machine does besides only adds to a time, so each size is timed until
 * the best of its times keep to that, six times at most.
 */
export function expectLinear(work: (source: string) => unknown, shape: (size: number) => string, size = 250_000): void {
  const [small, large] = [shape(size), shape(4 * size)];
  work(shape(size / 4));
  let [forSmall, forLarge] = [timeOf(work, small), timeOf(work, large)];
  for (let again = 0; again < 5 && !isLinear(forSmall, forLarge); again++) {
    forSmall = Math.min(forSmall, timeOf(work, small));
    forLarge = Math.min(forLarge, timeOf(work, large));
  }
  expect(isLinear(forSmall, forLarge), `${forSmall} ms, and ${forLarge} ms for four times as much`).toBe(true);
}

function isLinear(forSmall: number, forLarge: number): boolean {
  return forLarge < 7 * Math.max(forSmall, 4);
}

/** In milliseconds of this process: what others do on the machine has no part in it. */
export function timeOf<T>(work: (given: T) => unknown, given: T): number {
  const before = process.cpuUsage();
  work(given);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}
