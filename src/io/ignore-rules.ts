import { createRequire } from 'node:module';
import { dirname, relative, sep } from 'node:path';
import type Ignore from 'ignore';
import { matchable } from '../config/matchable.js';
import { upwardFrom } from '../config/near.js';

/** A list of patterns in the syntax of .gitignore; they hold below the directory that they belong to. */
export interface Patterns {
  readonly patterns: readonly string[];
  /** Where the pattern of an index was written, for messages: `docs/.fanormignore:3`. */
  where(index: number): string;
}

/** The lists that belong to a directory, the strongest last. */
export type PatternsOf = (directory: string) => readonly Patterns[];

/** Says which pattern leaves a path out, by where it was written; undefined where none does. */
export class IgnoreRules {
  readonly #patternsOf: PatternsOf;
  readonly #known = new Map<string, readonly Compiled[]>();

  constructor(patternsOf: PatternsOf) {
    this.#patternsOf = patternsOf;
  }

  /**
   * By the patterns that hold for the path: those of its directory first, then of each one above it as far as the root
   * of the repository. It is for walks, which come to nothing in a directory that is left out.
   *
   * @param path absolute
   */
  test(path: string, isDirectory: boolean): string | undefined {
    for (const directory of upwardFrom(dirname(path))) {
      const way = relative(directory, path).split(sep).join('/') + (isDirectory ? '/' : '');
      for (const { rules, where } of this.#compiled(directory)) {
        const { ignored, unignored, rule } = rules.test(matchable(way));
        if (ignored) return where(Number(rule?.mark));
        if (unignored) return undefined;
      }
    }
    return undefined;
  }

  /** By the patterns on the file itself or on a directory that it is in. */
  testDeep(path: string): string | undefined {
    const directories = [...upwardFrom(dirname(path))].slice(0, -1).reverse();
    for (const directory of directories) {
      const by = this.test(directory, true);
      if (by !== undefined) return by;
    }
    return this.test(path, false);
  }

  /** The compiled lists of a directory, the strongest first. */
  #compiled(directory: string): readonly Compiled[] {
    const known = this.#known.get(directory);
    if (known) return known;
    const compiled = this.#patternsOf(directory).map(compile).reverse();
    this.#known.set(directory, compiled);
    return compiled;
  }
}

interface Compiled {
  readonly rules: Ignore.Ignore;
  where(index: number): string;
}

function compile({ patterns, where }: Patterns): Compiled {
  // Most runs meet no such file, so that the package is loaded with the first.
  const ignore: typeof Ignore = createRequire(import.meta.url)('ignore');
  const rules = ignore({ ignorecase: false });
  rules.add(patterns.map((pattern, index) => ({ pattern: matchable(pattern), mark: String(index) })));
  return { rules, where };
}
