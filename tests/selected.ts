import { select } from '../src/io/select.js';
import type { SelectOptions } from '../src/io/target.js';

/** What comes of paths, as `name`, `name (skipped by …)` or the message of its problem. */
export async function selected(
  cwd: string,
  paths: readonly string[],
  options: Partial<SelectOptions> = {},
): Promise<string[]> {
  const found: string[] = [];
  for await (const { shown, skipped, problem } of select(paths, { cwd, options: {}, ...options })) {
    found.push(
      problem ? `${shown}: ${problem.message}` : skipped === undefined ? shown : `${shown} (skipped by ${skipped})`,
    );
  }
  return found;
}
