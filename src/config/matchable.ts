import { sep } from 'node:path';

/** The ends of lines, at which the `**` of a matcher stops, and what stands for them: half a pair, which no name holds. */
const STAND_INS = [
  ['\n', '\udc0a'],
  ['\r', '\udc0d'],
  ['\u2028', '\udc28'],
  ['\u2029', '\udc29'],
] as const;

/** fast-glob takes it for a slash in the directory where a walk begins. */
const BACKSLASH = ['\\', '\udc5c'] as const;

/** A path, or a pattern of paths, as the matchers of globs and of ignore files are to see it: as one line. */
export function matchable(path: string): string {
  return STAND_INS.reduce((text, [character, standIn]) => text.replaceAll(character, standIn), path);
}

/** The directory where a walk begins, as fast-glob is to see it. */
export function walkable(directory: string): string {
  return matchable(sep === '/' ? directory.replaceAll(...BACKSLASH) : directory);
}

/** The path itself again. */
export function restored(path: string): string {
  return path.replace(HALVES, (half) => ORIGINALS.get(half) ?? half);
}

const ORIGINALS: ReadonlyMap<string, string> = new Map(
  [...STAND_INS, BACKSLASH].map(([character, half]) => [half, character]),
);

/** With the flag `u` it finds no half of a whole pair. */
const HALVES = /[\udc0a\udc0d\udc28\udc29\udc5c]/gu;
