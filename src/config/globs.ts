import { createRequire } from 'node:module';
import { relative, sep } from 'node:path';
import type Micromatch from 'micromatch';
import { matchable } from './matchable.js';

/**
 * Whether a path matches one of the globs of a directory, in the dialect of the command line. A glob without a slash
 * holds in every directory below.
 *
 * @param path absolute
 */
export function matchesGlobs(path: string, globs: readonly string[], directory: string): boolean {
  const way = relative(directory, path).split(sep).join('/');
  return !way.startsWith('../') && matchersOf(globs).some((matches) => matches(matchable(way)));
}

type Matcher = (way: string) => boolean;

/** A list of globs belongs to a configuration that is read once, so that it is compiled once. */
const compiled = new WeakMap<readonly string[], readonly Matcher[]>();

function matchersOf(globs: readonly string[]): readonly Matcher[] {
  const known = compiled.get(globs);
  if (known) return known;
  if (globs.length === 0) return [];
  // Most runs have no globs, and loading the matcher takes as long as cleaning a page.
  const micromatch: typeof Micromatch = createRequire(import.meta.url)('micromatch');
  const matchers = globs
    .map(matchable)
    .map((glob) => micromatch.matcher(glob.includes('/') ? glob : `**/${glob}`, { dot: true }));
  compiled.set(globs, matchers);
  return matchers;
}
