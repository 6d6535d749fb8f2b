import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { ConfigError } from '../errors.js';
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

/**
 * The configuration that holds in a directory. Each file is read once.
 *
 * @throws ConfigError
 */
export type FindConfig = (directory: string) => ConfigFile | undefined;

/** Finds configurations: the nearest one, from a directory upwards as far as the root of its repository. */
export function configFinder({ cwd, file, none }: ConfigChoice): FindConfig {
  if (none) return () => undefined;
  if (file !== undefined) {
    const only = readOnce(resolve(cwd, file), cwd);
    return () => orThrow(only);
  }
  const known = new Map<string, Found>();
  return (directory) => {
    const passed: string[] = [];
    let found: Found;
    for (const at of upwardFrom(directory)) {
      if (known.has(at)) found = known.get(at);
      if (known.has(at)) break;
      passed.push(at);
      found = configIn(at, cwd);
      if (found) break;
    }
    for (const at of passed) known.set(at, found);
    return orThrow(found);
  };
}

/** What is wrong is remembered too. */
type Found = ConfigFile | ConfigError | undefined;

function orThrow(found: Found): ConfigFile | undefined {
  if (found instanceof ConfigError) throw found;
  return found;
}

function readOnce(path: string, cwd: string): Found {
  try {
    return readConfig(path, cwd);
  } catch (error) {
    if (error instanceof ConfigError) return error;
    throw error;
  }
}

function configIn(directory: string, cwd: string): Found {
  for (const name of CONFIG_NAMES) {
    const path = join(directory, name);
    const found = existsSync(path) ? readOnce(path, cwd) : undefined;
    if (found) return found;
  }
  return undefined;
}
