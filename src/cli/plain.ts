import { Args } from './args.js';
import { COMMANDS, type Command, runCommand } from './commands.js';
import { FLAGS, type Flag, type FlagName } from './flags.js';
import type { World } from './world.js';

/**
 * Runs a command line in which there is nothing to complain of and nothing to explain: a command over paths, its flags
 * each with a value that it takes. The parser, which takes longer to load than a page takes to clean, has all others.
 *
 * @returns undefined where the parser must have a look
 */
export function runPlainly([name = '', ...words]: readonly string[], world: World): Promise<number> | undefined {
  const entry = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  const args = entry?.operands === '[PATH...]' ? readPlainly(words, entry) : undefined;
  return entry && args && runCommand(entry, args, world);
}

/** What the words say, if each is a path or a flag that is simply right. */
export function readPlainly(words: readonly string[], entry: Command): Args | undefined {
  const operands: string[] = [];
  const values = new Map<string, unknown>();
  for (let n = 0; n < words.length; n++) {
    const word = words[n] ?? '';
    if (word === '-' || !word.startsWith('-')) {
      operands.push(word);
      continue;
    }
    const flag = flagGiven(word, entry.flags);
    const inline = FLAG.exec(word)?.[3];
    // Of a flag and its opposite the last wins, which is for the parser to say.
    if (!flag || values.has(flag.startsWith('no-') ? flag.slice(3) : `no-${flag}`)) return undefined;
    if (!('value' in FLAGS[flag]) && inline !== undefined) return undefined;
    const value = 'value' in FLAGS[flag] ? taken(flag, entry, inline ?? words[++n], values.get(flag)) : true;
    if (value === undefined) return undefined;
    values.set(flag, value);
  }
  return new Args(operands, values);
}

/** The flag, among some, that a word gives, with a value or without. */
export function flagGiven(word: string, flags: readonly FlagName[]): FlagName | undefined {
  const [, short, long] = FLAG.exec(word) ?? [];
  return flags.find((flag) => flag === long || (short !== undefined && shortOf(flag) === short));
}

const FLAG = /^(?:-([a-z])|--([a-z][a-z-]*)(?:=(.*))?)$/s;

function shortOf(name: FlagName): string | undefined {
  const flag: Flag = FLAGS[name];
  return flag.short;
}

/** The value with those before it, where a flag takes several; undefined where it is not one that the flag takes. */
function taken(name: FlagName, { formats }: Command, text = '', before?: unknown): unknown {
  const flag: Flag = FLAGS[name];
  const choices = name === 'format' ? formats : flag.choices;
  if (text === '' || text.startsWith('-') || choices?.includes(text) === false) return undefined;
  return flag.list ? [...(Array.isArray(before) ? before : []), ...text.split(',')] : text;
}
