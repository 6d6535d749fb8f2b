import { byExtension, formatIds } from '../formats/index.js';
import { CHOICES } from '../options.js';

/** A flag, as data: the parser, the help, the completions and the reference are made from it. */
export interface Flag {
  readonly short?: string;
  /** The name of its value, in capitals. Without one the flag is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** What else people call one of its choices, in lower case: they are asked whether they meant it. */
  readonly synonyms?: ReadonlyMap<string, string>;
  /** Takes several values, with commas or given again. */
  readonly list?: true;
  /** One line without a full stop; of at most 44 columns, unless the flag is in `SHARED`. */
  readonly help: string;
}

const DIGITS: ReadonlyMap<string, string> = new Map([
  ['persian', 'fa'],
  ['farsi', 'fa'],
  ['latin', 'en'],
  ['english', 'en'],
  ['western', 'en'],
]);

/** Every flag of every command, by its long name. */
export const FLAGS = {
  write: { short: 'w', help: 'rewrite the files that change' },
  check: { help: 'print paths that would change; exit 1 if any' },
  diff: { help: 'print a diff for git apply; exit 1 if any' },
  format: { value: 'FORMAT', help: 'how to print the result' },
  max: { value: 'N', help: 'findings to print of a file, 0 for all (50)' },
  top: { value: 'N', help: 'rows of each table (default 10)' },
  as: {
    value: 'TYPE',
    choices: ['auto', ...formatIds],
    synonyms: byExtension,
    help: 'type of every input (default auto: by name)',
  },
  'stdin-filename': { value: 'NAME', help: 'name of standard input, for type and config' },
  encoding: { value: 'LABEL', help: 'input encoding: windows-1256 …; output UTF-8' },
  'max-size': { value: 'MIB', help: 'largest structured file (16; documents 64)' },
  fields: { value: 'NAME,…', list: true, help: 'keys, columns, JSON pointers that are prose' },
  strings: { help: 'clean string literals of source code too' },
  strict: { help: 'fail at a broken record or subtitle cue' },
  preset: { value: 'NAME', choices: CHOICES.preset, help: 'rules that are on to begin with' },
  digits: { value: 'SET', choices: CHOICES.digits, synonyms: DIGITS, help: 'digits of Persian prose' },
  ezafe: { value: 'STYLE', choices: CHOICES.ezafe, help: 'ezafe after silent he' },
  zwnj: { value: 'LEVEL', choices: CHOICES.zwnj, help: 'least confidence of mended word boundaries' },
  enable: { value: 'RULE,…', list: true, help: 'switch rules on' },
  disable: { value: 'RULE,…', list: true, help: 'switch rules off' },
  config: { value: 'FILE', help: 'use this configuration for all files' },
  'no-config': { help: 'use no configuration file' },
  'no-ignore': { help: 'take ignored and excluded files too' },
  'no-error-on-unmatched-pattern': { help: 'no error where a path matches nothing' },
  'list-files': { help: 'print the files that would be read, and stop' },
  'print-config': { help: 'print what holds for a file and where it was said, and stop' },
  jobs: { short: 'j', value: 'N', help: 'threads to mend on (default: by size)' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default auto: on a terminal)' },
  'no-color': { help: 'the same as --color never' },
  print: { help: 'print it, and write no file' },
  force: { help: 'write over the file that is there' },
  quiet: { short: 'q', help: 'print no notes and no summary' },
  verbose: { short: 'v', help: 'print what was done with every file' },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof FLAGS;

/** Flags that share a line of the help, so that a command fits a screen. */
export const SHARED = [
  { flags: ['enable', 'disable'], help: 'switch rules on, off' },
  { flags: ['config', 'no-config'], help: 'one configuration for all files, or none' },
  { flags: ['list-files', 'print-config'], help: 'print the files, what holds for one; stop' },
  { flags: ['color', 'no-color'], help: 'colours (default: on a terminal)' },
  { flags: ['quiet', 'verbose'], help: 'say less, or more' },
] as const satisfies readonly { flags: readonly FlagName[]; help: string }[];

type With<Key extends string> = {
  [K in FlagName]: (typeof FLAGS)[K] extends { readonly [key in Key]: unknown } ? K : never;
}[FlagName];

export type ListName = With<'list'>;
export type ValueName = Exclude<With<'value'>, ListName>;
export type SwitchName = Exclude<FlagName, With<'value'>>;
