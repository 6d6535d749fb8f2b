import { cpSync, existsSync } from 'node:fs';

// The binary artifacts stand beside the code that reads them, in dist as in src.
for (const folder of ['lexicon']) {
  const from = new URL(`../../src/${folder}/`, import.meta.url);
  if (!existsSync(from)) continue;
  cpSync(from, new URL(`../${folder}/`, import.meta.url), {
    recursive: true,
    filter: (path) => !path.endsWith('.ts') || path.endsWith('/'),
  });
}
