import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Knowledge } from '../zwnj/knowledge.js';
import { openModel } from '../zwnj/model.js';
import { split } from './training/corpus.js';
import { ExampleMaker } from './training/examples.js';
import { Habits } from './training/habits.js';
import { learn } from './training/learn.js';
import { modelBytes } from './training/model-bytes.js';
import { readSources } from './training/sources.js';
import { buildTables } from './training/tables.js';

// Trains src/lexicon/model.bin: npm run train -- --corpus DIR. The same corpus gives the same bytes.

const FOLDS = 8;

const { values } = parseArgs({ options: { corpus: { type: 'string', default: '.' } } });
const sources = readSources(values.corpus);

// The examples of a fold are seen with tables counted from the other folds, or every word would look known.
const maker = new ExampleMaker(new Habits(sources.texts));
for (let fold = 0; fold < FOLDS; fold++) {
  const { held, rest } = split(sources.texts, fold, FOLDS);
  const tables = buildTables({ ...sources, texts: rest });
  maker.add(held, new Knowledge(sources.lexicon, openModel(modelBytes(tables))));
}
const examples = maker.done();
console.log(`${examples.count} examples, ${examples.starts[examples.count]} features`);
const bytes = modelBytes(buildTables(sources), learn(examples));
writeFileSync(new URL('../../src/lexicon/model.bin', import.meta.url), bytes);
writeFileSync(new URL('../lexicon/model.bin', import.meta.url), bytes);
console.log(`model.bin: ${bytes.length} bytes`);
