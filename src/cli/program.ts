import { Command, CommanderError, Option } from 'commander';
import { FanormError } from '../errors.js';
import { commandHelp, programHelp } from '../report/help.js';
import { nearest } from '../text/nearest.js';
import { showName } from '../text/show-name.js';
import { Args } from './args.js';
import { COMMANDS, type Command as CommandEntry, runCommand } from './commands.js';
import { complaintOf } from './complaint.js';
import { describeCommands } from './describe.js';
import { EXIT } from './exit.js';
import { FLAGS, type Flag, type FlagName, SHARED } from './flags.js';
import { Sink } from './sink.js';
import { version } from './version.js';
import type { World } from './world.js';

/**
 * Builds the parser from the tables, parses, and runs the command that was named.
 *
 * @throws FanormError `USAGE`, and what the command throws
 */
export async function runProgram(argv: readonly string[], world: World): Promise<number> {
  let status: number = EXIT.done;
  const said: string[] = [];
  const usage: string[] = [];
  const program = new Command('fanorm')
    .version(version(), '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .exitOverride()
    .showSuggestionAfterError(false)
    .configureHelp({ formatHelp: (command) => helpOf(command.name()) })
    .configureOutput({
      writeOut: (text) => said.push(text),
      writeErr: (text) => usage.push(text),
      outputError: () => {},
    });
  for (const [name, entry] of Object.entries(COMMANDS)) {
    const command = build(program.command(name), entry);
    command.action(async () => {
      const args = argsOf(command.args, entry, command);
      status = await runCommand(entry, args, world);
    });
  }
  try {
    await program.parseAsync([...argv], { from: 'user' });
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error;
    if (error.exitCode !== 0 && usage.length === 0) throw complaintOf(error, argv, world.cwd);
    // Commander leaves with 1 where it shows the usage for want of a command, which is our status for findings.
    status = error.exitCode === 0 ? EXIT.done : EXIT.failed;
  }
  if (said.length > 0) await new Sink(world.stdout).write(said.join(''));
  if (usage.length > 0) await new Sink(world.stderr).write(usage.join(''));
  return status;
}

/** Of a command, or of the program where none has the name. */
function helpOf(name: string): string {
  const commands = describeCommands();
  const command = commands.find((candidate) => candidate.name === name);
  return command ? commandHelp(command, SHARED) : programHelp(commands);
}

function build(command: Command, entry: CommandEntry): Command {
  command.description(entry.summary).helpOption('-h, --help', 'print this help');
  // What words it takes, and how many, a command knows best.
  if (entry.operands) command.argument('[words...]');
  if (entry.alias) command.alias(entry.alias);
  for (const name of entry.flags) command.addOption(option(name, entry));
  return command;
}

function option(name: FlagName, entry: CommandEntry): Option {
  const flag: Flag = FLAGS[name];
  const choices = name === 'format' ? entry.formats : flag.choices;
  const value = flag.value === undefined ? '' : ` <${placeholder(flag.value, choices)}>`;
  const made = new Option(`${flag.short ? `-${flag.short}, ` : ''}--${name}${value}`, flag.help);
  if (choices) made.argParser((text: string) => chosen(name, text, choices, flag.synonyms));
  if (flag.list) made.argParser((text: string, before: readonly string[] = []) => [...before, ...text.split(',')]);
  return made;
}

/** A value among the choices. */
function chosen(
  name: FlagName,
  text: string,
  choices: readonly string[],
  synonyms?: ReadonlyMap<string, string>,
): string {
  if (choices.includes(text)) return text;
  const word = text.toLowerCase();
  const meant = synonyms?.get(word) ?? nearest(word, choices);
  const advice = meant === undefined ? `; use one of ${choices.join(', ')}` : ` (did you mean ${meant}?)`;
  throw new FanormError('USAGE', `--${name}: unknown value "${showName(text)}"${advice}`);
}

/** The values themselves where they are few, so that the help needs no second line for them. */
function placeholder(name: string, choices: readonly string[] = []): string {
  const all = choices.join('|');
  return all !== '' && all.length <= 32 ? all : name;
}

/** Commander keeps `--no-config` as the value false of `config`; the table has the two apart. */
function argsOf(operands: readonly string[], entry: CommandEntry, command: Command): Args {
  const values = new Map<string, unknown>();
  for (const name of entry.flags) {
    const negated = name.startsWith('no-');
    const value: unknown = command.getOptionValue(option(name, entry).attributeName());
    values.set(name, negated ? value === false : value);
  }
  return new Args(operands, values);
}
