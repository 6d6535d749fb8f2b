import type { Tally } from '../io/outcome.js';
import { REPORTS } from '../report/index.js';
import type { Args } from './args.js';
import { wantsColors } from './colors.js';
import { EXIT } from './exit.js';
import { inputsOf, pathsOf, sessionOptions } from './inputs.js';
import { Notes } from './notes.js';
import { MENDING, Session } from './session.js';
import { Sink } from './sink.js';
import { filesTaken, fixesOf, leftUndone } from './summary.js';
import { version } from './version.js';
import type { World } from './world.js';

/** `fanorm check`: what would change, for people or for programs. */
export async function run(args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  const notes = new Notes(out, args, world);
  const format = formatOf(args);
  const report = await REPORTS[format]({
    terminal: out.isTerminal,
    colors: wantsColors(args, world, out),
    max: args.number('max', { least: 0, otherwise: 50 }),
    version: version(),
  });
  const targets = await inputsOf(pathsOf(args, world, '.'), args, world);
  const session = new Session(world, out, notes, sessionOptions(targets, args, MENDING));
  const tally = await session.run(targets, {
    want: 'findings',
    begin: (target) => ({
      piece: ({ findings }) => out.write(findings?.length ? report.findings(target, findings) : ''),
      done: (outcome) => out.write(report.outcome(outcome)),
    }),
    failed: (...failure) => out.write(report.error(...failure)),
  });
  await out.write(report.end(tally));
  await notes.note(summary(tally));
  if (tally.failed > 0) return EXIT.failed;
  return tally.changed > 0 && !out.closed ? EXIT.found : EXIT.done;
}

type FormatName = keyof typeof REPORTS;
const FORMATS: readonly FormatName[] = ['text', 'json', 'jsonl', 'sarif', 'github'];

function formatOf(args: Args): FormatName {
  return FORMATS.find((name) => name === args.value('format')) ?? 'text';
}

function summary(tally: Tally): string {
  const { changed, fixes, suggestions } = tally;
  const asked = suggestions > 0 ? `, ${suggestions} to decide` : '';
  const parts = [`${changed} would change (${fixesOf(fixes)}${asked})`, ...leftUndone(tally)];
  const advice =
    (fixes > 0 ? ' Run fanorm clean --write to fix.' : '') +
    (suggestions > 0 ? ' What is to decide is left as it is without --zwnj ask.' : '');
  return `Checked ${filesTaken(tally)}: ${parts.join(', ')}.${advice}`;
}
