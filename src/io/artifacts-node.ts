import { readFileSync } from 'node:fs';
import { FanormError } from '../errors.js';

/**
 * Where the artifacts stand in the package. Bundlers look for these very expressions; in place of a pattern they take all
 * files that it fits. Some bundles have no `import.meta.url`: they fail when an artifact is asked for, not as they load.
 */
const places = {
  'lexicon.bin': () => new URL('../lexicon/lexicon.bin', import.meta.url),
  'model.bin': () => new URL('../lexicon/model.bin', import.meta.url),
};

/**
 * The bytes of an artifact that stands in the package, read when they are first asked for.
 *
 * @throws FanormError `BAD_LEXICON` where it cannot be read
 */
export function readArtifact(name: keyof typeof places): Uint8Array {
  try {
    return readFileSync(places[name]());
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FanormError(
      'BAD_LEXICON',
      `${name} cannot be read: ${why}; install fanorm again, or, in a bundle, leave fanorm external or put lexicon/ where it looks`,
    );
  }
}
