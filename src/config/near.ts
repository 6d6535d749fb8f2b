import { existsSync, readFileSync, statSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { ConfigError } from '../errors.js';

/** In the order in which they win when a directory holds several. */
export const CONFIG_NAMES = ['fanorm.json', '.fanorm.json', 'package.json'] as const;

/** The ignore file of fanorm, whose patterns hold for named files too. */
export const IGNORE_NAME = '.fanormignore';

/** Whether a file is a configuration whatever is in it: a `package.json` is one only by its key. */
export function isConfiguration(path: string): boolean {
  const name = basename(path);
  return name !== 'package.json' && CONFIG_NAMES.some((known) => known === name);
}

/** A directory and those above it, as far as the root of the repository or of the file system. */
export function* upwardFrom(directory: string): Generator<string> {
  for (let at = directory; ; at = dirname(at)) {
    yield at;
    if (isRepositoryRoot(at) || at === dirname(at)) return;
  }
}

/** Whether a directory is the root of a repository: `.git` is a directory, or a file in a worktree or submodule. */
function isRepositoryRoot(directory: string): boolean {
  return existsSync(join(directory, '.git'));
}

/**
 * Whether a file that says what holds for a path may stand beside it or above it, or it is one itself. It is asked where
 * there is mostly none, so that what reads such files need not be loaded. What is wrong with one is for that to say.
 */
export function mayBeConfigured(path: string): boolean {
  if (isConfiguration(path)) return true;
  for (const directory of upwardFrom(dirname(path))) {
    if ([...CONFIG_NAMES, IGNORE_NAME].some((name) => mayBeOne(join(directory, name), name))) return true;
  }
  return false;
}

function mayBeOne(path: string, name: string): boolean {
  if (!existsSync(path)) return false;
  if (name !== 'package.json') return true;
  try {
    return mayHold(readBounded(path, name), 'fanorm');
  } catch {
    return true;
  }
}

/**
 * Whether the text of a package.json may hold a key at its top. The parser that knows where values stand takes longer to
 * load than a page takes to clean. A broken one that does not speak of fanorm is for others to complain of.
 */
export function mayHold(text: string, key: string): boolean {
  if (!text.includes(`"${key}"`)) return false;
  try {
    return Object.hasOwn(JSON.parse(text), key);
  } catch {
    return true;
  }
}

const LARGEST = 1 << 20;

/**
 * The text of a file that a configuration is made of.
 *
 * @param shown its name in messages
 * @param limit in bytes
 * @throws ConfigError where it is no regular file, too large, or not UTF-8
 */
export function readBounded(path: string, shown: string, limit = LARGEST): string {
  const problem = (message: string) => new ConfigError(`${shown}: ${message}`, path);
  const stats = statSync(path, { throwIfNoEntry: false });
  if (!stats) throw problem('no such file');
  if (!stats.isFile()) throw problem('not a regular file');
  if (stats.size > limit) throw problem(`larger than ${limit >> 20} MiB`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(readFileSync(path));
  } catch (error) {
    throw problem(error instanceof TypeError ? 'not valid UTF-8' : 'cannot be read');
  }
}
