import { parseArgs } from 'node:util';
import { leastOdds } from '../zwnj/decide.js';
import { Knowledge } from '../zwnj/knowledge.js';
import { openModel } from '../zwnj/model.js';
import { weightOf } from '../zwnj/weights.js';
import { readSets } from './evaluation/sets.js';
import { type Cell, table } from './evaluation/table.js';
import { folds, type Text } from './training/corpus.js';
import { random } from './training/damage.js';
import { ExampleMaker, type Examples } from './training/examples.js';
import { FAMILIES, without } from './training/families.js';
import { Habits } from './training/habits.js';
import { type Learnt, learn } from './training/learn.js';
import { modelBytes } from './training/model-bytes.js';
import { readSources } from './training/sources.js';
import { buildTables } from './training/tables.js';

// Measures what each family of features buys: npm run ablate -- --corpus DIR --texts DIR [--share 8] [--markdown]
// It learns from one line in `share`, with tables counted from all others, once with all features and once without each family.

const { values } = parseArgs({
  options: {
    corpus: { type: 'string', default: '.' },
    texts: { type: 'string', default: '.' },
    share: { type: 'string', default: '8' },
    markdown: { type: 'boolean', default: false },
  },
});
const chance = random(20);
const sources = readSources(values.corpus);
const { held, rest } = folds(sources.texts, Number(values.share), chance)(0);
const tables = buildTables({ ...sources, texts: rest });
const knowledge = new Knowledge(sources.lexicon, openModel(modelBytes(tables)));
const learnt = examplesOf(held);
const tried = examplesOf(
  readSets(values.texts).map(({ name, lines }) => ({ name, lines, weight: 1, isCollected: true })),
);

const rows: Cell[][] = [];
for (const family of [undefined, ...FAMILIES]) {
  const { f1, loss } = scoreOf(without(tried, family), learn([without(learnt, family)]));
  const [[, best = f1, least = loss] = []] = rows;
  rows.push([family ?? 'all features', f1, loss, f1 - Number(best), loss - Number(least)]);
}
const head = ['Without', 'F1', 'Log-loss, thousandths', 'Change of F1', 'Change of loss'];
console.log(`${learnt.count} examples to learn from, ${tried.count} to try\n`);
console.log(table(head, rows, values.markdown));

function examplesOf(texts: readonly Text[]): Examples {
  const maker = new ExampleMaker(new Habits(sources.texts), chance);
  maker.add(texts, knowledge);
  return maker.done();
}

/** How well weights decide the examples at the default level: F1 of a hundred, and the mean log-loss in thousandths. */
function scoreOf(
  { features, starts, labels, count }: Examples,
  { weights, scale }: Learnt,
): { f1: number; loss: number } {
  const least = leastOdds('likely');
  const tally = { right: 0, wrong: 0, missed: 0, loss: 0 };
  for (let e = 0; e < count; e++) {
    const [from = 0, to = 0] = [starts[e], starts[e + 1]];
    const odds = weightOf(features.subarray(from, to), to - from, weights) * scale;
    const yes = labels[e] === 1;
    if (odds >= least) tally[yes ? 'right' : 'wrong']++;
    else if (yes) tally.missed++;
    tally.loss += Math.log1p(Math.exp(yes ? -odds : odds));
  }
  const { right, wrong, missed, loss } = tally;
  return { f1: (200 * right) / (2 * right + wrong + missed), loss: (1000 * loss) / count };
}
