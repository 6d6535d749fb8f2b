import type { Shell } from '../report/completions.js';
import { rules } from '../rules/index.js';
import type { Args } from './args.js';
import type { FlagName } from './flags.js';
import type { World } from './world.js';

/** A command, as data; its module is loaded when it is called. */
export interface Command {
  readonly summary: string;
  /** Its operands, as the usage shows them. */
  readonly operands: string;
  readonly alias?: string;
  readonly flags: readonly FlagName[];
  /** The words that its operands are taken from; absent where they are paths. */
  readonly words?: readonly string[];
  /** The values of `--format`, the default first. */
  readonly formats?: readonly string[];
  readonly load: () => Promise<CommandModule>;
}

export interface CommandModule {
  /** @returns the exit status */
  run(args: Args, world: World): Promise<number>;
}

/** The shells that have a completion script. */
export const SHELLS = ['bash', 'zsh', 'fish'] as const satisfies readonly Shell[];

const READING = [
  'as',
  'stdin-filename',
  'encoding',
  'max-size',
  'fields',
  'strings',
  'strict',
] as const satisfies readonly FlagName[];
const RULES = ['preset', 'digits', 'ezafe', 'zwnj', 'enable', 'disable'] as const satisfies readonly FlagName[];
const SELECTION = [
  'config',
  'no-config',
  'no-ignore',
  'no-error-on-unmatched-pattern',
  'list-files',
  'print-config',
] as const satisfies readonly FlagName[];
const OUTPUT = ['jobs', 'color', 'no-color', 'quiet', 'verbose'] as const satisfies readonly FlagName[];

/** Every command, in the order of the help. */
export const COMMANDS: Readonly<Record<string, Command>> = {
  clean: {
    summary: 'Mend text: to stdout, or in place with --write',
    operands: '[PATH...]',
    flags: ['write', 'check', 'diff', ...READING, ...RULES, ...SELECTION, ...OUTPUT],
    load: () => import('./clean.js'),
  },
  check: {
    summary: 'Report what would change, and change nothing',
    operands: '[PATH...]',
    flags: ['format', 'max', ...READING, ...RULES, ...SELECTION, ...OUTPUT],
    formats: ['text', 'json', 'jsonl', 'sarif', 'github'],
    load: () => import('./check.js'),
  },
  stats: {
    summary: 'Count words, characters, mixed usage and fixes',
    operands: '[PATH...]',
    flags: ['format', 'top', ...READING, ...RULES, ...SELECTION, ...OUTPUT],
    formats: ['text', 'json'],
    load: () => import('./stats.js'),
  },
  rules: {
    summary: 'List the rules, or explain some',
    operands: '[RULE...]',
    alias: 'explain',
    flags: ['format'],
    words: rules.map(({ id }) => id),
    formats: ['text', 'json'],
    load: () => import('./rules.js'),
  },
  init: {
    summary: 'Write fanorm.json into this directory',
    operands: '',
    flags: ['print', 'force'],
    words: [],
    load: () => import('./init.js'),
  },
  completions: {
    summary: 'Print the completion script of a shell',
    operands: SHELLS.join('|'),
    flags: [],
    words: SHELLS,
    load: () => import('./completions.js'),
  },
};

/** Runs a command, or shows what it would work on. */
export async function runCommand(entry: Command, args: Args, world: World): Promise<number> {
  const isPreview = args.has('list-files') || args.has('print-config');
  const module = await (isPreview ? import('./preview.js') : entry.load());
  return module.run(args, world);
}
