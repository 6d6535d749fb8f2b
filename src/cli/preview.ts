import { inWords } from '../errors.js';
import { printConfig } from '../report/config.js';
import { showName } from '../text/show-name.js';
import type { Args } from './args.js';
import { documentsNote, isPassedOver, skippedNote } from './documents.js';
import { EXIT } from './exit.js';
import { inputsOf, pathsOf, ruleOptions } from './inputs.js';
import { Notes } from './notes.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** Answers `--list-files` and `--print-config`, which say what a command would do in place of doing it. */
export async function run(args: Args, world: World): Promise<number> {
  return args.has('list-files') ? listFiles(args, world) : printConfigs(args, world);
}

async function listFiles(args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  const notes = new Notes(out, args, world);
  let status: number = EXIT.done;
  const targets = await inputsOf(pathsOf(args, world, '.'), args, world);
  for (const target of targets.filter((target) => !isPassedOver(target))) {
    const { shown, problem, skipped } = target;
    if (problem) status = EXIT.failed;
    if (problem) await notes.error(inWords(showName(shown), problem, problem.message));
    else if (skipped !== undefined) await notes.note(skippedNote(target));
    else await out.write(`${showName(shown)}\n`);
  }
  const documents = documentsNote(targets);
  if (documents) await notes.note(documents);
  return status;
}

async function printConfigs(args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  const choice = { cwd: world.cwd, file: args.value('config'), none: args.has('no-config') };
  const names = args.operands.length > 0 ? args.operands : [args.value('stdin-filename') ?? 'stdin'];
  const printed = names.map((name) => printConfig(name, choice, ruleOptions(args), args.value('as')));
  await out.write(printed.join('\n'));
  return EXIT.done;
}
