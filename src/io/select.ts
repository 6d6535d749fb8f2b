import { mayBeConfigured } from '../config/near.js';
import { type SelectOptions, standardInput, stdinPath, type Target } from './target.js';

/**
 * The files that paths stand for: each a file, a directory to walk, or a glob, tried in this order. Every file comes
 * once, whatever its names and links; those of one path come sorted. What cannot be worked on comes as a target too,
 * with its `problem` or with who `skipped` it. A configuration that is wrong is one, for all that lies below it.
 */
export async function* select(paths: readonly string[], options: SelectOptions): AsyncGenerator<Target> {
  // Text that is piped through mostly meets no file that has a say in it: what reads such files is not loaded then.
  const [path, another] = paths;
  if (path === '-' && another === undefined && options.config === undefined && !mayBeConfigured(stdinPath(options))) {
    return yield standardInput(options);
  }
  const { Selection } = await import('./selection.js');
  const selection = new Selection(options);
  for (const name of paths) yield* selection.of(name);
}
