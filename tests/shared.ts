import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe } from 'vitest';

/** Real texts lie beside the repository, if they are there at all: they are not free to go with it. */
const SHARED = join(import.meta.dirname, '..', '..', 'shared');

/** A damaged news story. */
export const NEWS = 'sample/news.txt';

/** Where something of `../shared` is, or would be. */
export function sharedPath(path: string): string {
  return join(SHARED, path);
}

/** A text of `../shared`; '' where it is missing, since Vitest runs the body of a suite that it skips. */
export function sharedText(path: string): string {
  return existsSync(sharedPath(path)) ? readFileSync(sharedPath(path), 'utf8') : '';
}

/** The texts to train and to measure with whose file names a pattern matches, as paths in `../shared`. */
export function sharedTexts(name: RegExp): string[] {
  return ['data/dev', 'data/train'].flatMap((folder) =>
    existsSync(sharedPath(folder))
      ? readdirSync(sharedPath(folder)).flatMap((file) => (name.test(file) ? [join(folder, file)] : []))
      : [],
  );
}

/** A suite that wants something of `../shared`, and says so where that is missing. */
export function describeShared(path: string, name: string, body: () => void): void {
  const isThere = existsSync(sharedPath(path));
  if (!isThere) console.warn(`skipped: ${name}: there is no ../shared/${path}`);
  describe.skipIf(!isThere)(`${name} (skipped where ../shared/${path} is missing)`, body);
}
