import { parseArgs } from 'node:util';
import { createCleaner } from '../clean.js';
import { apply } from '../text/edits.js';
import type { Confidence } from '../types.js';
import { confidenceRows, reliabilityRows } from './evaluation/confidences.js';
import { damaged } from './evaluation/damage.js';
import { judge, type Verdict } from './evaluation/judge.js';
import { figuresOf, scoreOf } from './evaluation/score.js';
import { readSets } from './evaluation/sets.js';
import { type Cell, table } from './evaluation/table.js';

// Measures how well word boundaries are mended: npm run eval -- DIR [--markdown]

const LEVELS = ['safe', 'likely', 'ask'] as const satisfies readonly Confidence[];
/** The level whose edits are judged one by one: the default. */
const JUDGED = 'likely';

const { positionals, values } = parseArgs({ allowPositionals: true, options: { markdown: { type: 'boolean' } } });
const [folder] = positionals;
if (folder === undefined) throw new Error('which texts? npm run eval -- DIR [--markdown]');
const markdown = values.markdown ?? false;

const rows: Cell[][] = [];
const verdicts: Verdict[] = [];
let broken = 0;
for (const zwnj of LEVELS) {
  const cleaner = createCleaner({ zwnj });
  for (const set of readSets(folder)) {
    for (const [damage, input] of damaged(set)) {
      const text = `${input.join('\n')}\n`;
      const edits = cleaner.edits(text);
      const score = scoreOf(set, input, apply(text, edits).split('\n'));
      const { precision, recall, f1, fixed, harm, lost } = figuresOf(score);
      rows.push([zwnj, set.name, damage, precision, recall, f1, fixed, harm, lost]);
      if (zwnj !== JUDGED) continue;
      verdicts.push(...judge(set, input, edits));
      broken += score.broken;
    }
  }
}

const scored = ['zwnj', 'Text', 'Damage', 'Precision', 'Recall', 'F1', 'Fixed', 'Harm', 'Lost'];
print('Shares of a hundred, harm of a thousand boundaries, lost lines', scored, rows);
const confidences = ['Confidence', 'Edits', 'Right', 'Mended with the surer'];
print('Edits by confidence, shares of a hundred', confidences, confidenceRows(verdicts, broken));
const reliability = ['Said to be right from', 'Log-odds', 'Edits', 'Right'];
print('Reliability, shares of a hundred', reliability, reliabilityRows(verdicts));

function print(title: string, head: readonly string[], cells: readonly (readonly Cell[])[]): void {
  console.log(`${markdown ? '' : '\n'}${title}${markdown ? ':\n' : ''}`);
  console.log(`${table(head, cells, markdown)}${markdown ? '\n' : ''}`);
}
