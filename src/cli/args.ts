import { FanormError } from '../errors.js';
import { showName } from '../text/show-name.js';
import type { ListName, SwitchName, ValueName } from './flags.js';

/** What was said on the command line, read by the names of the table of flags. */
export class Args {
  /**
   * @param operands the paths, or the rules, after the command
   * @param values by the long name of the flag
   */
  constructor(
    readonly operands: readonly string[],
    private readonly values: ReadonlyMap<string, unknown>,
  ) {}

  has(name: SwitchName): boolean {
    return this.values.get(name) === true;
  }

  value(name: ValueName): string | undefined {
    const value = this.values.get(name);
    return typeof value === 'string' ? value : undefined;
  }

  list(name: ListName): readonly string[] {
    const value = this.values.get(name);
    return Array.isArray(value) ? value.map(String) : [];
  }

  /** @throws FanormError `USAGE` where the value is no whole number of at least `least` */
  number(name: ValueName, { least, otherwise }: { least: number; otherwise: number }): number {
    const value = this.value(name);
    if (value === undefined) return otherwise;
    if (/^\d{1,9}$/.test(value) && Number(value) >= least) return Number(value);
    throw new FanormError('USAGE', `--${name}: must be a whole number from ${least} up, not "${showName(value)}"`);
  }
}
