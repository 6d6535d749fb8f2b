import { relative, sep } from 'node:path';
import micromatch from 'micromatch';

/**
 * Whether a path matches one of the globs of a directory, in the dialect of the command line. A glob without a slash
 * holds in every directory below.
 *
 * @param path absolute
 */
export function matchesGlobs(path: string, globs: readonly string[], directory: string): boolean {
  const way = relative(directory, path).split(sep).join('/');
  const anywhere = globs.map((glob) => (glob.includes('/') ? glob : `**/${glob}`));
  return !way.startsWith('../') && micromatch.isMatch(way, anywhere, { dot: true });
}
