import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { writeArtifact } from '../lexicon/artifact.js';
import { lexicon } from '../lexicon/lexicon.js';
import { ZWNJ } from '../text/chars.js';
import { Knowledge } from '../zwnj/knowledge.js';
import { openModel } from '../zwnj/model.js';
import { readCounts, readStems, readTexts, readWords, split } from './training/corpus.js';
import { ExampleMaker, labelOf } from './training/examples.js';
import { readHabits } from './training/habits.js';
import { dropContradicted, learn, quantize } from './training/learn.js';
import { settle } from './training/settle.js';
import { buildTables } from './training/tables.js';
import { verbForms } from './training/verbs.js';

// Trains src/lexicon/model.bin: npm run train -- --corpus DIR. The same corpus gives the same bytes.

const FOLDS = 8;

const corpus = process.argv[process.argv.indexOf('--corpus') + 1] ?? '.';
const own = fileURLToPath(new URL('../../src/tools/training/texts', import.meta.url));
const dictionary = readDictionary();
const adjectives = new Set(dictionary.filter(({ flags }) => /s[tu]/.test(flags)).map(({ stem }) => stem));
const settled = (line: string) => settle(line, lexicon(), adjectives);
const texts = [...readTexts(join(corpus, 'train'), settled), ...readTexts(own, settled)];
const counts = readCounts(join(corpus, 'lexicon', 'shekar-vocab.csv'));
const compounds = readWords(join(corpus, 'lexicon', 'shekar-compound_words.csv')).filter((word) => !word.includes('#'));
const verbs = readStems(join(corpus, 'lexicon', 'shekar-verbs.csv'));
const informal = readStems(join(corpus, 'lexicon', 'hazm-informal-verbs.tsv'));
// Of what the dictionary writes with ZWNJ not the verb forms: those it lists one by one, thousands to a prefix.
compounds.push(
  ...dictionary
    .map(({ stem }) => stem)
    .filter((stem) => stem.includes(ZWNJ) && !/می\u200c|\u200c(?:ام|ای|ایم|اید|اند)$/.test(stem)),
);
compounds.push(
  ...verbForms(
    [
      ...verbs.flatMap(([present = '', , spoken = '']) => [present, spoken]),
      ...informal.map(([, , spoken = '']) => spoken),
    ],
    verbs.flatMap(([, past = '', , spoken = '']) => [past, spoken]),
  ),
);

// The examples of a fold are seen with tables counted from the other folds, or every word would look known.
const maker = new ExampleMaker(labelOf, readHabits(texts));
for (let fold = 0; fold < FOLDS; fold++) {
  const { held, rest } = split(texts, fold, FOLDS);
  const tables = buildTables({ texts: rest, counts, compounds, lexicon: lexicon() });
  maker.add(held, new Knowledge(lexicon(), openModel(artifact(tables))));
}
const examples = maker.done();
console.log(`${examples.count} examples, ${examples.starts[examples.count]} features`);
const dropped = dropContradicted(examples, learn(examples), { no: 1, yes: 4 });
console.log(`${dropped} examples that contradict all others are left out`);
const { weights, scale } = quantize(learn(examples));
const bytes = artifact(buildTables({ texts, counts, compounds, lexicon: lexicon() }), weights, scale);
writeFileSync(new URL('../../src/lexicon/model.bin', import.meta.url), bytes);
writeFileSync(new URL('../lexicon/model.bin', import.meta.url), bytes);
console.log(`model.bin: ${bytes.length} bytes`);

/** The stems of the dictionary and their flags, two letters each. */
function readDictionary(): { stem: string; flags: string }[] {
  const folder = dirname(createRequire(import.meta.url).resolve('dictionary-fa'));
  return readFileSync(join(folder, 'index.dic'), 'utf8')
    .split('\n')
    .map((line) => {
      const [stem = '', flags = ''] = line.split('/');
      return { stem: stem.normalize('NFC'), flags };
    });
}

function artifact(tables: Record<string, Uint32Array>, weights: Int8Array = new Int8Array(4), scale = 0): Uint8Array {
  return writeArtifact({ ...tables, WGHT: weights, SCAL: Uint32Array.of(Math.round(scale * 0x10000)) });
}
