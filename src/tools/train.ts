import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { Knowledge } from '../zwnj/knowledge.js';
import { openModel } from '../zwnj/model.js';
import { folds } from './training/corpus.js';
import { random } from './training/damage.js';
import { ExampleMaker, type Examples } from './training/examples.js';
import { Habits } from './training/habits.js';
import { learn } from './training/learn.js';
import { modelBytes } from './training/model-bytes.js';
import { readSources } from './training/sources.js';
import { buildTables } from './training/tables.js';

// Trains src/lexicon/model.bin: npm run train -- --corpus DIR. The same corpus gives the same bytes.

/** So many times the texts are read, each time in other folds and with other damages: what one reading teaches is partly chance. */
const READINGS = 4;
const FOLDS = 8;

const { values } = parseArgs({ options: { corpus: { type: 'string', default: '.' } } });
const sources = readSources(values.corpus);
const habits = new Habits(sources.texts);

/** The examples of a fold are seen with tables counted from the other folds, or every word would look known. */
function readingOf(seed: number): Examples {
  const chance = random(seed);
  const maker = new ExampleMaker(habits, chance);
  const foldOf = folds(sources.texts, FOLDS, chance);
  for (let fold = 0; fold < FOLDS; fold++) {
    const { held, rest } = foldOf(fold);
    const tables = buildTables({ ...sources, texts: rest });
    maker.add(held, new Knowledge(sources.lexicon, openModel(modelBytes(tables))));
  }
  const examples = maker.done();
  console.log(`${examples.count} examples, ${examples.starts[examples.count]} features`);
  return examples;
}

function* readings(): Iterable<Examples> {
  for (let reading = 0; reading < READINGS; reading++) yield readingOf(20 + reading);
}

const bytes = modelBytes(buildTables(sources), learn(readings()));
writeFileSync(new URL('../../src/lexicon/model.bin', import.meta.url), bytes);
writeFileSync(new URL('../lexicon/model.bin', import.meta.url), bytes);
console.log(`model.bin: ${bytes.length} bytes`);
