import type { CommanderError } from 'commander';
import { FanormError } from '../errors.js';
import { showName } from '../text/show-name.js';
import { adviceOn } from './advice.js';

/**
 * What the parser complains of, as we say it: what is wrong, where, and what to do.
 *
 * @param argv what follows the name of the program
 * @param cwd where paths start from
 */
export function complaintOf({ code, message }: CommanderError, argv: readonly string[], cwd: string): FanormError {
  // Commander has the word that is wrong in quotes, and nowhere else.
  const word = /'(.*)'/s.exec(message)?.[1] ?? '';
  return new FanormError('USAGE', inWords(code, word, message) + (UNKNOWN.has(code) ? adviceOn(word, argv, cwd) : ''));
}

const UNKNOWN: ReadonlySet<string> = new Set(['commander.unknownCommand', 'commander.unknownOption']);

function inWords(code: string, word: string, message: string): string {
  switch (code) {
    case 'commander.unknownCommand':
      return `unknown command "${showName(word)}"`;
    case 'commander.unknownOption':
      return `unknown flag "${showName(word)}"`;
    case 'commander.optionMissingArgument': {
      const [flag = '', value = ''] = word.replace(/^-., /, '').split(' ');
      return `${flag}: the value is missing; write ${flag} ${value.slice(1, -1)}`;
    }
    case 'commander.excessArguments':
      return `${word} takes no path and no other word; fanorm ${word} --help lists its flags`;
    default:
      return showName(message.replace(/^error: /, ''));
  }
}
