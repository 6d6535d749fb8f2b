import { cpSync } from 'node:fs';

// The binaries stand beside the code that reads them, in dist as in src.
for (const name of ['lexicon.bin', 'model.bin']) {
  cpSync(new URL(`../../src/lexicon/${name}`, import.meta.url), new URL(`../lexicon/${name}`, import.meta.url));
}
