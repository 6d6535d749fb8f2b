import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** In the order in which they win when a directory holds several. */
export const CONFIG_NAMES = ['fanorm.json', '.fanorm.json', 'package.json'] as const;

/** The ignore file of fanorm, whose patterns hold for named files too. */
export const IGNORE_NAME = '.fanormignore';

/** The directory of a path and those above it, as far as the root of the repository or of the file system. */
export function* directoriesAbove(path: string): Generator<string> {
  for (let directory = dirname(path); ; directory = dirname(directory)) {
    yield directory;
    if (isRepositoryRoot(directory) || directory === dirname(directory)) return;
  }
}

/** Whether a directory is the root of a repository: `.git` is a directory, or a file in a worktree or submodule. */
export function isRepositoryRoot(directory: string): boolean {
  return existsSync(join(directory, '.git'));
}

/**
 * Whether a file that says what holds for a path may stand beside it or above it. It is asked where there is mostly none, so that what
 * reads such files need not be loaded.
 */
export function mayBeConfigured(path: string): boolean {
  for (const directory of directoriesAbove(path)) {
    if ([...CONFIG_NAMES, IGNORE_NAME].some((name) => mayBeOne(join(directory, name), name))) return true;
  }
  return false;
}

function mayBeOne(path: string, name: string): boolean {
  if (!existsSync(path)) return false;
  if (name !== 'package.json') return true;
  try {
    return mayHold(readFileSync(path, 'utf8'), 'fanorm');
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
