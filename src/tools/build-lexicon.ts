import { writeFileSync } from 'node:fs';
import { lexiconBytes } from './lexicon/bytes.js';
import { readDictionary } from './lexicon/dictionary.js';

// Writes src/lexicon/lexicon.bin: npm run lexicon
const bytes = lexiconBytes(readDictionary());
writeFileSync(new URL('../../src/lexicon/lexicon.bin', import.meta.url), bytes);
console.log(`lexicon.bin: ${bytes.length} bytes`);
