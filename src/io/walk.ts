import { type Dirent, lstatSync, readdir } from 'node:fs';
import { join, resolve } from 'node:path';
import { matchable, restored, walkable } from '../config/matchable.js';

export interface Walk {
  /** Absolute, in the order of their code units. */
  readonly files: readonly string[];
  /** Places that could not be read. */
  readonly problems: readonly WalkProblem[];
}

export interface WalkProblem {
  readonly path: string;
  readonly message: string;
}

/** Whether a walk passes a file by, or a directory with all that is in it. */
export type Prune = (path: string, isDirectory: boolean) => boolean;

/**
 * Finds the regular files below a directory that match a glob. Links are not followed; hidden files are found.
 *
 * @throws what `prune` throws
 */
export async function walk(directory: string, pattern: string, prune: Prune): Promise<Walk> {
  // Loading it takes longer than cleaning a page, and files that are named need none of it.
  const { default: glob } = await import('fast-glob');
  const pruned = new PrunedDirectories(prune);
  const names = await glob(matchable(pattern), {
    cwd: walkable(directory),
    dot: true,
    followSymbolicLinks: false,
    concurrency: OPEN_DIRECTORIES,
    fs: { readdir: pruned.reader() },
  });
  if (pruned.failure) throw pruned.failure;
  const files = names.map((name) => resolve(directory, restored(name))).sort();
  const misnamed = files.filter(isMisnamed).map((path) => ({ path, message: MISNAMED }));
  return { files: files.filter((path) => !isMisnamed(path)), problems: [...pruned.problems, ...misnamed] };
}

/** Whether a name is not UTF-8: Node then reads it with U+FFFD in it, by which nothing is found. */
export function isMisnamed(path: string): boolean {
  return path.includes('\ufffd') && !lstatSync(path, { throwIfNoEntry: false });
}

export const MISNAMED = 'the name is not valid UTF-8; rename it to have it cleaned';

const OPEN_DIRECTORIES = 8;

type Found<T> = (error: null, entries: T[]) => void;

/** Directories as fast-glob is to see them: without what is pruned, in names of one line, and empty where they cannot be read. */
class PrunedDirectories {
  readonly problems: WalkProblem[] = [];
  /** The first thing that `prune` threw, which nothing above a callback would catch. */
  failure: unknown;

  constructor(readonly prune: Prune) {}

  reader() {
    const list = (path: string, done: (entries: Dirent[]) => void) => this.#list(restored(path), done);
    function read(path: string, options: { withFileTypes: true }, done: Found<Dirent>): void;
    function read(path: string, done: Found<string>): void;
    function read(path: string, ...rest: [{ withFileTypes: true }, Found<Dirent>] | [Found<string>]): void {
      list(path, (entries) => {
        if (rest.length === 2) rest[1](null, entries);
        else
          rest[0](
            null,
            entries.map((entry) => entry.name),
          );
      });
    }
    return read;
  }

  #list(path: string, done: (entries: Dirent[]) => void): void {
    readdir(path, { withFileTypes: true }, (error, entries) => {
      if (error) this.problems.push(...problemOf(path, error));
      const kept = error ? [] : entries.filter((entry) => this.#keeps(join(path, entry.name), entry.isDirectory()));
      for (const entry of kept) entry.name = matchable(entry.name);
      done(kept);
    });
  }

  #keeps(path: string, isDirectory: boolean): boolean {
    try {
      return !this.failure && !this.prune(path, isDirectory);
    } catch (error) {
      this.failure = error;
      return false;
    }
  }
}

/** A directory that went away during the walk is none. */
function problemOf(path: string, error: NodeJS.ErrnoException): readonly WalkProblem[] {
  if (isMisnamed(path)) return [{ path, message: MISNAMED }];
  if (error.code === 'ENOENT' || error.code === 'ENOTDIR') return [];
  return [{ path, message: `cannot be read (${error.code})` }];
}
