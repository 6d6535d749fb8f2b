import { resolve } from 'node:path';
import { formatOf } from '../formats/index.js';
import type { SelectOptions, Target } from './target.js';

/** The inputs that the paths name. */
export async function* select(paths: readonly string[], options: SelectOptions): AsyncIterable<Target> {
  for (const shown of paths) {
    const name = shown === '-' ? (options.stdinFilename ?? '') : shown;
    const asked = options.as ?? 'auto';
    const format = asked === 'auto' ? (formatOf(name) ?? 'text') : asked;
    const path = shown === '-' ? shown : resolve(options.cwd, shown);
    yield { path, shown: name || '<stdin>', named: true, options: options.options, format };
  }
}
