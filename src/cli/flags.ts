import { formatIds } from '../formats/index.js';
import { CHOICES } from '../options.js';

/** A flag, as data: the parser, the help, the completions and the reference are made from it. */
export interface Flag {
  readonly short?: string;
  /** The name of its value, in capitals. Without one the flag is a switch. */
  readonly value?: string;
  readonly choices?: readonly string[];
  /** Takes several values, with commas or given again. */
  readonly list?: true;
  /** One line, without a full stop. */
  readonly help: string;
}

/** Every flag of every command, by its long name. */
export const FLAGS = {
  write: { short: 'w', help: 'rewrite the files that change' },
  check: { help: 'print the paths that would change; exit 1 if there are any' },
  diff: { help: 'print a unified diff for git apply; exit 1 if it is not empty' },
  format: { value: 'FORMAT', help: 'how to print the result' },
  max: { value: 'N', help: 'findings to print for each file, 0 for all (default 50)' },
  top: { value: 'N', help: 'rows of each table (default 10)' },
  as: { value: 'TYPE', choices: ['auto', ...formatIds], help: 'read every input as this type (default auto: by name)' },
  'stdin-filename': { value: 'NAME', help: 'the name of standard input, for its type and configuration' },
  encoding: { value: 'LABEL', help: 'encoding of the input, such as windows-1256; written as UTF-8' },
  'max-size': { value: 'MIB', help: 'largest file of a structured type (default 16; 64 for documents)' },
  fields: { value: 'NAME,…', list: true, help: 'JSON pointers, columns or front matter keys that are prose (globs)' },
  strings: { help: 'clean string literals of source code too' },
  strict: { help: 'fail where a record of JSON Lines is broken' },
  preset: { value: 'NAME', choices: CHOICES.preset, help: 'the rules that are on to begin with' },
  digits: { value: 'SET', choices: CHOICES.digits, help: 'digits of Persian prose' },
  ezafe: { value: 'STYLE', choices: CHOICES.ezafe, help: 'ezafe after silent he' },
  zwnj: { value: 'LEVEL', choices: CHOICES.zwnj, help: 'least confidence at which word boundaries are mended' },
  enable: { value: 'RULE,…', list: true, help: 'switch rules on' },
  disable: { value: 'RULE,…', list: true, help: 'switch rules off' },
  config: { value: 'FILE', help: 'use this configuration for all files' },
  'no-config': { help: 'use no configuration file' },
  'no-ignore': { help: 'take files that .fanormignore, .gitignore or exclude leave out' },
  'no-error-on-unmatched-pattern': { help: 'no error where a path or glob matches nothing' },
  'list-files': { help: 'print the files that would be read, and stop' },
  'print-config': { help: 'print what holds for a file and where it was said, and stop' },
  jobs: { short: 'j', value: 'N', help: 'threads to mend files on (default: by their size)' },
  color: { value: 'WHEN', choices: ['auto', 'always', 'never'], help: 'colours (default auto: on a terminal)' },
  'no-color': { help: 'the same as --color never' },
  print: { help: 'print it, and write no file' },
  force: { help: 'write over the file that is there' },
  quiet: { short: 'q', help: 'print no notes and no summary' },
  verbose: { short: 'v', help: 'print what was done with every file' },
} as const satisfies Readonly<Record<string, Flag>>;

export type FlagName = keyof typeof FLAGS;
type With<Key extends string> = {
  [K in FlagName]: (typeof FLAGS)[K] extends { readonly [key in Key]: unknown } ? K : never;
}[FlagName];

export type ListName = With<'list'>;
export type ValueName = Exclude<With<'value'>, ListName>;
export type SwitchName = Exclude<FlagName, With<'value'>>;
