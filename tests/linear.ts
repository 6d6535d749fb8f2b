import { runInNewContext } from 'node:vm';

/**
 * Linear work on a million code units takes 3 s at the most, and mostly less than one; where each unit looks at all the others
 * it takes minutes. This is a bound that no busy machine reaches, and what does reach it is stopped. How the time grows,
 * `npm run bench:formats` prints.
 */
const LIMIT = 20_000;

/**
 * Holds a function to linear time.
 *
 * @param work What is done with the text.
 * @param shape The text, of about so many code units.
 * @throws Error with the code ERR_SCRIPT_EXECUTION_TIMEOUT, of work that looks at all of the text again and again.
 */
export function expectLinear(work: (source: string) => unknown, shape: (size: number) => string): void {
  const source = shape(1_000_000);
  runInNewContext('work()', { work: () => work(source) }, { timeout: LIMIT });
}

/** The shape of a unit over and over. */
export function repeated(unit: string): (size: number) => string {
  return (size) => unit.repeat(size / unit.length);
}
