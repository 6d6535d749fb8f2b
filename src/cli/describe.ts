import type { CommandSurface, FlagSurface } from '../report/surface.js';
import { rules } from '../rules/index.js';
import { COMMANDS, type Command } from './commands.js';
import { FLAGS, type Flag, type FlagName } from './flags.js';

/** The command line, for those who print it: completions, the reference. */
export function describeCommands(): readonly CommandSurface[] {
  return Object.entries(COMMANDS).map(([name, command]) => ({
    name,
    ...(command.alias && { alias: command.alias }),
    summary: command.summary,
    operands: command.operands,
    flags: command.flags.map((flag) => describeFlag(flag, command)),
    ...(command.words && { words: command.words }),
  }));
}

function describeFlag(name: FlagName, command: Command): FlagSurface {
  const { short, value, help, choices }: Flag = FLAGS[name];
  const words = name === 'format' ? command.formats : value === 'RULE,…' ? rules.map(({ id }) => id) : choices;
  return { name, help, ...(short && { short }), ...(value && { value }), ...(words && { choices: words }) };
}
