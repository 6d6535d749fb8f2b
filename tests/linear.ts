import { runInNewContext } from 'node:vm';

/**
 * Linear work on a million code units takes 3 s of a processor at the most, and mostly less than one; where each unit looks at
 * all the others it takes minutes. How busy the machine is makes no difference to it. How the time grows,
 * `npm run bench:formats` prints.
 */
const LIMIT = 10;
/** Work that goes on for so many seconds by the clock is stopped. */
const STOP = 100;

/**
 * Holds a function to linear time.
 *
 * @param work What is done with the text.
 * @param shape The text, of about so many code units.
 * @param size How many.
 * @throws Error of work that looks at all of the text again and again.
 */
export function expectLinear(
  work: (source: string) => unknown,
  shape: (size: number) => string,
  size = 1_000_000,
): void {
  const source = shape(size);
  const before = process.cpuUsage();
  runInNewContext('work()', { work: () => work(source) }, { timeout: STOP * 1000 });
  const { user, system } = process.cpuUsage(before);
  const [took, limit] = [(user + system) / 1e6, Math.max(2, (LIMIT * size) / 1_000_000)];
  if (took > limit) throw new Error(`took ${took} s of a processor, not ${limit}`);
}

/** The shape of a unit over and over. */
export function repeated(unit: string): (size: number) => string {
  return (size) => unit.repeat(size / unit.length);
}
