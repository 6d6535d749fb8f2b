import { realpathSync } from 'node:fs';
import { basename, dirname, isAbsolute, relative, resolve, sep } from 'node:path';
import { FanormError } from '../errors.js';
import { showName } from '../text/show-name.js';
import { mayHold, readBounded } from './near.js';
import { badConfig, type Mistake, type Parsed, parseConfig, placeOf } from './parse.js';
import type { Config } from './schema.js';

/** A configuration file that was read and found right. */
export interface ConfigFile {
  readonly path: string;
  /** Its directory: the root of its globs. */
  readonly directory: string;
  readonly config: Config;
  /** The words of its `words` file. */
  readonly words: readonly string[];
  /** Itself and its `words` file: cleaning them would change what they say, so that it is never done. */
  readonly own: readonly string[];
  /** `fanorm.json:4:3`: where the value at a path of keys and indices stands. */
  where(...path: readonly (string | number)[]): string;
}

/**
 * Reads a configuration file, and the words that it names.
 *
 * @param path `package.json` is read for its `fanorm` key, any other name as a whole; undefined comes out where the key is absent
 * @param cwd messages name the file relative to it
 * @throws ConfigError with every mistake, its file, line and column
 */
export function readConfig(path: string, cwd: string): ConfigFile | undefined {
  const shown = showName(relative(cwd, path) || path);
  const directory = dirname(path);
  const text = readBounded(path, shown);
  const key = basename(path) === 'package.json' ? 'fanorm' : undefined;
  const parsed = key === undefined || mayHold(text, key) ? parseConfig(text, key) : undefined;
  if (!parsed) return undefined;
  const words = readWords(parsed, directory);
  const mistakes = [...parsed.mistakes, ...('offset' in words ? [words] : [])];
  if (mistakes.length > 0 || 'offset' in words) throw badConfig(path, shown, text, mistakes);
  const where = (...at: readonly (string | number)[]) => `${shown}:${placeOf(text, parsed.offsetOf(...at))}`;
  const own = [path, resolve(directory, parsed.config.words ?? path)];
  return { path, directory, config: parsed.config, words, own, where };
}

const LARGEST_WORDS = 16 << 20;

/** The words of the file that the configuration names, or what is wrong with it. It must lie inside the directory. */
function readWords({ config, offsetOf }: Parsed, directory: string): readonly string[] | Mistake {
  if (config.words === undefined) return [];
  const offset = offsetOf('words');
  const path = resolve(directory, config.words);
  if (!isInside(path, directory))
    return { offset, message: '"words" must be a file inside the directory of this file' };
  try {
    if (!isInside(realpathSync(path), realpathSync(directory))) {
      return { offset, message: '"words" is a link out of the directory of this file' };
    }
    return readBounded(path, config.words, LARGEST_WORDS)
      .split(/\r?\n/)
      .map((line) => line.trim())
      .filter((line) => line !== '' && !line.startsWith('#'));
  } catch (error) {
    const why = error instanceof FanormError ? error.message : `${config.words}: no such file`;
    return { offset, message: `"words": ${why}` };
  }
}

function isInside(path: string, directory: string): boolean {
  const way = relative(directory, path);
  return way !== '' && way !== '..' && !way.startsWith(`..${sep}`) && !isAbsolute(way);
}
