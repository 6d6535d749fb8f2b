import { FanormError } from '../errors.js';
import { isContainer } from '../formats/index.js';
import type { Piece } from '../io/job.js';
import type { Tally } from '../io/outcome.js';
import type { Target } from '../io/target.js';
import { showName } from '../text/show-name.js';
import type { Args } from './args.js';
import { isPassedOver } from './documents.js';
import { EXIT } from './exit.js';
import { inputsOf, pathsOf, sessionOptions } from './inputs.js';
import { Notes } from './notes.js';
import { MENDING, Session, type Work } from './session.js';
import { Sink } from './sink.js';
import { filesTaken, fixesOf, leftUndone } from './summary.js';
import type { World } from './world.js';

const MODES = ['write', 'check', 'diff'] as const;
type Mode = (typeof MODES)[number] | 'print';

/** `fanorm clean`: the mended text on standard output, or in its files, or what would change. */
export async function run(args: Args, world: World): Promise<number> {
  const mode = modeOf(args);
  const targets = await inputsOf(pathsOf(args, world), args, world);
  if (mode === 'print' && targets.filter((target) => !isPassedOver(target)).length > 1) {
    throw new FanormError('USAGE', 'several files: add --write, --check or --diff');
  }
  const out = new Sink(world.stdout);
  const notes = new Notes(out, args, world);
  const hint = mode === 'print' ? 'fanorm clean' : MENDING;
  const session = new Session(world, out, notes, sessionOptions(targets, args, hint));
  const tally = await session.run(targets, await workOf(mode, { args, world, out, notes }));
  if (mode !== 'print') await notes.note(summary(mode, tally, notes.seconds));
  if (tally.failed > 0) return EXIT.failed;
  const finds = (mode === 'check' || mode === 'diff') && !out.closed;
  return tally.changed > 0 && finds ? EXIT.found : EXIT.done;
}

function modeOf(args: Args): Mode {
  const [mode, another] = MODES.filter((name) => args.has(name));
  if (mode && another)
    throw new FanormError('USAGE', `--${mode} and --${another} exclude each other; leave one of them out`);
  return mode ?? 'print';
}

interface Setting {
  readonly args: Args;
  readonly world: World;
  readonly out: Sink;
  readonly notes: Notes;
}

async function workOf(mode: Mode, { args, world, out, notes }: Setting): Promise<Work> {
  switch (mode) {
    case 'print':
      return {
        want: args.has('verbose') ? 'bytes' : 'output',
        passesSkipped: true,
        begin: (target) => printer(target, out),
      };
    case 'write': {
      const { writer } = await import('./writer.js');
      return { want: 'changes', begin: (target, input) => writer(target, input, out, args.has('quiet')) };
    }
    case 'check':
      return { want: 'count', begin: () => lister(out) };
    case 'diff': {
      const [{ differ }, { wantsColors }] = await Promise.all([import('./differ.js'), import('./colors.js')]);
      return { want: 'lines', begin: (target) => differ(target, out, notes, wantsColors(args, world, out)) };
    }
  }
}

/** Holds back the first bytes, so that of a short input that turns out invalid nothing is printed at all. */
function printer({ format }: Target, out: Sink) {
  if (isContainer(format) && out.isTerminal) {
    throw new FanormError('USAGE', `a .${format} file is not printed on a terminal; use --write, or > FILE`);
  }
  let held: Uint8Array[] | undefined = [];
  let size = 0;
  const release = async () => {
    for (const bytes of held ?? []) await out.write(bytes);
    held = undefined;
  };
  return {
    async piece({ bytes }: Piece): Promise<void> {
      if (!bytes) return;
      if (!held) return out.write(bytes);
      held.push(bytes);
      size += bytes.length;
      if (size > HELD) await release();
    },
    done: release,
  };
}

const HELD = 8 << 20;

function lister(out: Sink) {
  return {
    piece: async () => {},
    async done({ target, changed }: { target: Target; changed: boolean }): Promise<void> {
      if (changed) await out.write(`${showName(target.shown)}\n`);
    },
  };
}

function summary(mode: Mode, tally: Tally, seconds: string): string {
  const notes = leftUndone(tally);
  const end = notes.length > 0 ? `; ${notes.join(', ')}.` : '.';
  const of = `${tally.changed} of ${filesTaken(tally)} (${fixesOf(tally.fixes)})`;
  return mode === 'write' ? `Cleaned ${of} in ${seconds} s${end}` : `Would change ${of}${end}`;
}
