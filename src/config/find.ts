import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CONFIG_NAMES, upwardFrom } from './near.js';
import { type ConfigFile, readConfig } from './read.js';

/** Which configuration to use: that of the nearest directory (the default), one file for all, or none. */
export interface ConfigChoice {
  readonly cwd: string;
  /** `--config FILE` */
  readonly file?: string | undefined;
  /** `--no-config` */
  readonly none?: boolean | undefined;
}

/** The configuration that holds in a directory. Each file is read once. */
export type FindConfig = (directory: string) => ConfigFile | undefined;

/**
 * Finds configurations: the nearest one, from a directory upwards as far as the root of its repository.
 *
 * @throws FanormError `BAD_CONFIG`, from here for `file` and from the function for those that are found
 */
export function configFinder({ cwd, file, none }: ConfigChoice): FindConfig {
  if (none) return () => undefined;
  if (file !== undefined) {
    const only = readConfig(resolve(cwd, file), cwd);
    return () => only;
  }
  const known = new Map<string, ConfigFile | undefined>();
  return (directory) => {
    const passed: string[] = [];
    let found: ConfigFile | undefined;
    for (const at of upwardFrom(directory)) {
      if (known.has(at)) found = known.get(at);
      if (known.has(at)) break;
      passed.push(at);
      found = configIn(at, cwd);
      if (found) break;
    }
    for (const at of passed) known.set(at, found);
    return found;
  };
}

function configIn(directory: string, cwd: string): ConfigFile | undefined {
  for (const name of CONFIG_NAMES) {
    const path = join(directory, name);
    const found = existsSync(path) ? readConfig(path, cwd) : undefined;
    if (found) return found;
  }
  return undefined;
}
