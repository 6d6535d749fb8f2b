import { readFileSync } from 'node:fs';

/** The bytes of an artifact that stands in the package, read when they are first asked for. */
export function readArtifact(name: string): Uint8Array {
  return readFileSync(new URL(`../lexicon/${name}`, import.meta.url));
}
