import { readFileSync } from 'node:fs';
import { FanormError } from '../errors.js';

/**
 * Where the artifacts stand in the package. Bundlers for servers look for these very expressions, as those for the web do;
 * of a pattern they would make every file beside it. A bundle that has no place of its own fails only when it is asked.
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
    throw new FanormError('BAD_LEXICON', `${name} cannot be read: ${why}; install fanorm again`);
  }
}
