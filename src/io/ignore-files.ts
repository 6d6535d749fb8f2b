import { readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import type { FindConfig } from '../config/find.js';
import { IGNORE_NAME } from '../config/near.js';
import { showName } from '../text/show-name.js';
import { IgnoreRules, type Patterns } from './ignore-rules.js';

/** What git leaves out: `.gitignore`, nested, and `.git/info/exclude`. */
export function gitRules(cwd: string): IgnoreRules {
  return new IgnoreRules((directory) => [
    ...patternsIn(join(gitDirectory(directory), 'info', 'exclude'), cwd),
    ...patternsIn(join(directory, '.gitignore'), cwd),
  ]);
}

/** What fanorm leaves out, named files too: `.fanormignore`, nested, and `exclude` of the configurations. */
export function fanormRules(cwd: string, findConfig: FindConfig): IgnoreRules {
  return new IgnoreRules((directory) => {
    const config = findConfig(directory);
    const patterns = config?.directory === directory ? (config.config.exclude ?? []) : [];
    const where = (index: number) => config?.where('exclude', index) ?? '';
    // Compiling the patterns loads a package, which most runs have no use for.
    const exclude = patterns.length > 0 ? [{ patterns, where }] : [];
    return [...exclude, ...patternsIn(join(directory, IGNORE_NAME), cwd)];
  });
}

function patternsIn(file: string, cwd: string): readonly Patterns[] {
  const text = textOf(file);
  if (text === undefined) return [];
  const shown = showName(relative(cwd, file));
  return [{ patterns: text.split(/\r?\n/), where: (index) => `${shown}:${index + 1}` }];
}

/** The directory that holds `info/exclude`. In a worktree `.git` is a file that points there by way of another. */
function gitDirectory(directory: string): string {
  const git = join(directory, '.git');
  const pointer = textOf(git)?.match(/^gitdir: (.*)/)?.[1];
  if (pointer === undefined) return git;
  const own = resolve(directory, pointer.trim());
  return resolve(own, textOf(join(own, 'commondir'))?.trim() ?? '.');
}

function textOf(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return undefined;
  }
}
