import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';
import { createCleaner } from '../clean.js';
import { apply } from '../text/edits.js';
import type { Confidence } from '../types.js';
import { confidenceRows, reliabilityRows } from './evaluation/confidences.js';
import { damaged } from './evaluation/damage.js';
import { judge, type Verdict } from './evaluation/judge.js';
import { figuresOf, type Score, scoreOf } from './evaluation/score.js';
import { readSets } from './evaluation/sets.js';
import { type Cell, table } from './evaluation/table.js';

// Measures how well word boundaries are mended:
// npm run eval -- DIR [--verdicts DIR] [--level likely] [--scores] [--markdown] [-- COMMAND [ARG ...]]
// Verdicts are files of accepted labels, as they stand beside the texts. With --scores nothing is said of single edits.
// A command, which reads standard input and writes as many lines as it reads, is measured in the place of fanorm.

const LEVELS = ['safe', 'likely', 'ask'] as const satisfies readonly Confidence[];
/** The level whose edits are judged one by one: the default. */
const JUDGED = 'likely';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    verdicts: { type: 'string' },
    level: { type: 'string' },
    scores: { type: 'boolean' },
    markdown: { type: 'boolean' },
  },
});
const [folder, ...command] = positionals;
if (folder === undefined) throw new Error('which texts? npm run eval -- DIR');
const sets = readSets(folder, values.verdicts);
const markdown = values.markdown ?? false;
const levels = LEVELS.filter((level) => level === (values.level ?? level));

const scored = ['zwnj', 'Text', 'Damage', 'Precision', 'Recall', 'F1', 'Fixed', 'Harm', 'Lost'];
const SCORES = 'Shares of a hundred, harm of a thousand boundaries, lost lines';
if (command.length > 0) print(SCORES, scored, commandRows());
else printOwn();

function commandRows(): Cell[][] {
  return sets.flatMap((set) =>
    [...damaged(set)].map(([damage, input]) =>
      row('', set.name, damage, scoreOf(set, input, outputOf(command, input))),
    ),
  );
}

function printOwn(): void {
  const rows: Cell[][] = [];
  const verdicts: Verdict[] = [];
  let broken = 0;
  for (const zwnj of levels) {
    const cleaner = createCleaner({ zwnj });
    for (const set of sets) {
      for (const [damage, input] of damaged(set)) {
        const text = `${input.join('\n')}\n`;
        const edits = cleaner.edits(text);
        const score = scoreOf(set, input, apply(text, edits).split('\n'));
        rows.push(row(zwnj, set.name, damage, score));
        if (zwnj !== JUDGED) continue;
        verdicts.push(...judge(set, input, edits));
        broken += score.broken;
      }
    }
  }
  print(SCORES, scored, rows);
  if (values.scores) return;
  const confidences = ['Confidence', 'Edits', 'Right', 'Mended by these and surer ones'];
  print('Edits by confidence, shares of a hundred', confidences, confidenceRows(verdicts, broken));
  const reliability = ['Said to be right from', 'Log-odds', 'Edits', 'Right'];
  print('Reliability, shares of a hundred', reliability, reliabilityRows(verdicts));
}

function row(zwnj: string, text: string, damage: string, score: Score): Cell[] {
  const { precision, recall, f1, fixed, harm, lost } = figuresOf(score);
  return [zwnj, text, damage, precision, recall, f1, fixed, harm, lost];
}

/** @throws Error where it fails or writes another number of lines */
function outputOf([program = '', ...args]: readonly string[], input: readonly string[]): string[] {
  const ran = spawnSync(program, args, { input: `${input.join('\n')}\n`, encoding: 'utf8', maxBuffer: 2 ** 30 });
  if (ran.error || ran.status !== 0) throw ran.error ?? new Error(`${program}: exit ${ran.status}: ${ran.stderr}`);
  const lines = ran.stdout.replace(/\n$/, '').split('\n');
  if (lines.length !== input.length) throw new Error(`${program}: ${lines.length} lines for ${input.length}`);
  return lines;
}

function print(title: string, head: readonly string[], cells: readonly (readonly Cell[])[]): void {
  console.log(`${markdown ? '' : '\n'}${title}${markdown ? ':\n' : ''}`);
  console.log(`${table(head, cells, markdown)}${markdown ? '\n' : ''}`);
}
