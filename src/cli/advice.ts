import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { formatOf } from '../formats/index.js';
import { nearest } from '../text/nearest.js';
import { COMMANDS, type Command } from './commands.js';
import { FLAGS } from './flags.js';
import { flagGiven, readPlainly } from './plain.js';
import { shellWord } from './shell-word.js';

/** What other tools call a flag, and what says the same here. */
const ELSEWHERE: ReadonlyMap<string, string> = new Map([
  ['fix', '--write'],
  ['in-place', '--write'],
  ['i', '--write'],
  ['dry-run', '--check'],
  ['output', '>'],
  ['o', '>'],
]);

/**
 * What to do about a word that is no command, or no flag of the command that was named, to put behind what is wrong.
 *
 * @param argv what follows the name of the program
 * @param cwd where paths start from
 * @example adviceOn('--write', ['check', '--write'], '/'); // ' (did you mean fanorm clean --write?)'
 */
export function adviceOn(wrong: string, argv: readonly string[], cwd: string): string {
  const line = lineOf(argv, cwd);
  const isFlag = /^-./s.test(wrong);
  if (isFlag && (line.isThere(wrong) || formatOf(wrong) !== undefined)) {
    return `; a path that begins with a dash comes after --, as in: fanorm ${line.name ?? 'clean'} -- ${shellWord(wrong)}`;
  }
  const meant = isFlag ? flagMeant(wrong, line) : commandMeant(wrong, line);
  if (meant !== undefined) return ` (did you mean ${meant}?)`;
  return line.name === undefined
    ? '; fanorm --help lists the commands'
    : `; fanorm ${line.name} --help lists its flags`;
}

/** A command line that is wrong. */
interface Line {
  /** Of the command that it names, if it does. */
  readonly name?: string;
  readonly entry?: Command;
  readonly words: readonly string[];
  isThere(path: string): boolean;
}

function lineOf(argv: readonly string[], cwd: string): Line {
  const isThere = (path: string) => path === '-' || existsSync(resolve(cwd, path));
  const said = argv.find((word) => !word.startsWith('-')) ?? '';
  const found = ENTRIES.find(([name, { alias }]) => said === name || said === alias);
  if (!found) return { words: argv, isThere };
  return { name: found[0], entry: found[1], words: argv.toSpliced(argv.indexOf(said), 1), isThere };
}

const ENTRIES = Object.entries(COMMANDS);
const COMMAND_NAMES = ENTRIES.flatMap(([name, { alias }]) => (alias ? [name, alias] : [name]));
const FLAG_NAMES = Object.keys(FLAGS);

function commandMeant(wrong: string, line: Line): string | undefined {
  return (
    taking(line.words, line) ??
    (line.isThere(wrong) ? `fanorm clean ${shellWord(wrong)}` : nearest(wrong, COMMAND_NAMES))
  );
}

function flagMeant(wrong: string, line: Line): string | undefined {
  const { name = 'clean', entry, words } = line;
  const [, called = '', value] = /^-+([^=]*)(?:=(.*))?$/s.exec(wrong) ?? [];
  const said = ELSEWHERE.get(called) ?? wrong;
  if (said === '>') return `fanorm ${name} … > ${shellWord(value ?? words[words.indexOf(wrong) + 1] ?? 'FILE')}`;
  const whole = taking(
    words.map((word) => (word === wrong ? said : word)),
    line,
  );
  const near = nearest(called, entry?.flags ?? []);
  const far = nearest(called, FLAG_NAMES);
  return whole ?? having(said) ?? (near && `--${near}`) ?? (far && having(`--${far}`));
}

/** The words, after the first command that takes all of them. */
function taking(words: readonly string[], { isThere }: Line): string | undefined {
  const found = ENTRIES.find(([, entry]) => {
    const operands = readPlainly(words, entry)?.operands;
    return operands?.every((operand) => entry.words?.includes(operand) ?? isThere(operand));
  });
  return found && ['fanorm', found[0], ...words.map(shellWord)].join(' ');
}

/** A flag, after the first command that has it. */
function having(word: string): string | undefined {
  const found = ENTRIES.find(([, { flags }]) => flagGiven(word, flags) !== undefined);
  return found && `fanorm ${found[0]} ${word.replace(/=.*/s, '')}`;
}
