import { readFileSync } from 'node:fs';
import { FanormError } from '../errors.js';

/**
 * The bytes of an artifact that stands in the package, read when they are first asked for.
 *
 * @throws FanormError `BAD_LEXICON` where it cannot be read
 */
export function readArtifact(name: string): Uint8Array {
  try {
    return readFileSync(new URL(`../lexicon/${name}`, import.meta.url));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new FanormError('BAD_LEXICON', `${name} cannot be read: ${why}; install fanorm again`);
  }
}
