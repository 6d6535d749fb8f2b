import { FanormError } from '../errors.js';
import { completionScript } from '../report/completions.js';
import type { Args } from './args.js';
import { SHELLS } from './commands.js';
import { describeCommands } from './describe.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** `fanorm completions SHELL`: prints a script for the shell to read. */
export async function run(args: Args, world: World): Promise<number> {
  const [name, ...more] = args.operands;
  const shell = SHELLS.find((candidate) => candidate === name);
  if (!shell || more.length > 0)
    throw new FanormError('USAGE', `completions: name one shell; write fanorm completions ${SHELLS.join('|')}`);
  await new Sink(world.stdout).write(completionScript(shell, describeCommands()));
  return 0;
}
