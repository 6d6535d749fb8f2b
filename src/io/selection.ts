import { type BigIntStats, fstatSync, statSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { configFinder, type FindConfig } from '../config/find.js';
import { matchesGlobs } from '../config/globs.js';
import { isConfiguration } from '../config/near.js';
import { ConfigError, FanormError } from '../errors.js';
import { formatOf, isContainer } from '../formats/index.js';
import { fanormRules, gitRules } from './ignore-files.js';
import type { IgnoreRules } from './ignore-rules.js';
import { type SelectOptions, standardInput, stdinPath, type Target, targetAt } from './target.js';

/** Finds what paths stand for: see `select`. */
export class Selection {
  readonly #options: SelectOptions;
  readonly #findConfig: FindConfig;
  readonly #git: IgnoreRules;
  readonly #fanorm: IgnoreRules;
  /** Of what has come already, and of what must not come. */
  readonly #seen = new Set<string>();
  /** Configurations that are wrong, by their paths, and those of them that are told of. */
  readonly #wrong = new Map<string, ConfigError>();
  readonly #told = new Set<string>();

  constructor(options: SelectOptions) {
    const { cwd, config, noConfig } = options;
    this.#options = options;
    this.#findConfig = configFinder({ cwd, file: config, none: noConfig });
    this.#git = gitRules(cwd);
    this.#fanorm = fanormRules(cwd, this.#findConfig);
  }

  async *of(name: string): AsyncGenerator<Target> {
    if (name === '-') yield* this.#unlessWrong(() => [this.#standardInput()], []);
    else yield* this.#atPath(name);
    yield* this.#wrongOnes();
  }

  async *#atPath(name: string): AsyncGenerator<Target> {
    const path = resolve(this.#options.cwd, name);
    const kind = kindOf(path);
    if (kind === 'directory') yield* this.#walk(name, path, '**', (file) => this.#isIncluded(file));
    else if (kind === 'file') yield* this.#named(path);
    else if (kind !== 'ENOENT' && kind !== 'ENOTDIR')
      yield this.#failed(path, 'NOT_READABLE', `cannot be read (${kind})`);
    else yield* this.#missing(name, path);
  }

  async *#missing(name: string, path: string): AsyncGenerator<Target> {
    const { isMisnamed, MISNAMED } = await import('./walk.js');
    if (isMisnamed(path)) yield this.#failed(path, 'NOT_FOUND', MISNAMED);
    else if (await isPattern(name)) yield* this.#walk(name, this.#options.cwd, name, (file) => !this.#isOwn(file));
    else if (!this.#options.allowUnmatched) yield this.#failed(path, 'NOT_FOUND', ABSENT);
  }

  *#named(path: string): Generator<Target> {
    if (!this.#isNew(path)) return;
    yield* this.#unlessWrong(() => [this.#unlessSkipped(path, this.#target(path, true))], []);
  }

  async *#walk(
    name: string,
    from: string,
    pattern: string,
    isWanted: (path: string) => boolean,
  ): AsyncGenerator<Target> {
    // Files that are named need no walk.
    const { walk } = await import('./walk.js');
    const { files, problems } = await walk(from, pattern, (path, isDirectory) =>
      this.#unlessWrong(() => this.#isPruned(path, isDirectory), true),
    );
    for (const fd of this.#options.outputs ?? []) this.#seen.add(idOf(fstatSync(fd, { bigint: true })));
    for (const { path, message } of problems) yield this.#failed(path, 'NOT_READABLE', message);
    let finds = problems.length > 0;
    for (const path of files) {
      if (this.#unlessWrong(() => isWanted(path), false)) {
        finds = true;
        if (this.#isNew(path)) yield this.#target(path, false);
      } else if (this.#unlessWrong(() => this.#isDocument(path), false)) {
        yield { ...this.#target(path, false), skipped: DOCUMENT };
      }
    }
    if (finds || this.#wrong.size > 0 || this.#options.allowUnmatched) return;
    yield this.#failed(resolve(this.#options.cwd, name), 'NOT_FOUND', NOTHING);
  }

  /** Nothing that a configuration has a say in is worked on while that is wrong: what it would exclude is not known. */
  #unlessWrong<T>(ask: () => T, otherwise: T): T {
    try {
      return ask();
    } catch (error) {
      if (!(error instanceof ConfigError)) throw error;
      this.#wrong.set(error.path, error);
      return otherwise;
    }
  }

  *#wrongOnes(): Generator<Target> {
    for (const [path, problem] of this.#wrong) {
      if (!this.#told.has(path)) yield { ...targetAt(path, true, this.#options), problem };
      this.#told.add(path);
    }
  }

  #isPruned(path: string, isDirectory: boolean): boolean {
    if (ALWAYS_PRUNED.test(path)) return true;
    if (this.#options.noIgnore) return false;
    return this.#git.test(path, isDirectory) !== undefined || this.#fanorm.test(path, isDirectory) !== undefined;
  }

  /** Mended, a configuration would say something else. */
  #isOwn(path: string): boolean {
    return isConfiguration(path) || (this.#findConfig(dirname(path))?.own.includes(path) ?? false);
  }

  #isIncluded(path: string): boolean {
    if (this.#isOwn(path)) return false;
    const config = this.#findConfig(dirname(path));
    if (config?.config.include) return matchesGlobs(path, config.config.include, config.directory);
    return formatOf(path) !== undefined && !this.#isDocument(path);
  }

  /** A person's document is no text of a project: it is taken when it is named, or in "include". */
  #isDocument(path: string): boolean {
    return isContainer(formatOf(path) ?? '') && !this.#findConfig(dirname(path))?.config.include;
  }

  #isNew(path: string): boolean {
    const stats = statSync(path, { bigint: true, throwIfNoEntry: false });
    if (!stats) return true;
    const id = idOf(stats);
    const isNew = !this.#seen.has(id);
    this.#seen.add(id);
    return isNew;
  }

  #standardInput(): Target {
    const path = stdinPath(this.#options);
    return this.#unlessSkipped(path, standardInput(this.#options, this.#findConfig(dirname(path))));
  }

  #unlessSkipped(path: string, target: Target): Target {
    const skipped = this.#isOwn(path) ? OWN : this.#options.noIgnore ? undefined : this.#fanorm.testDeep(path);
    return skipped === undefined ? target : { ...target, skipped };
  }

  #target(path: string, named: boolean): Target {
    return targetAt(path, named, this.#options, this.#findConfig(dirname(path)));
  }

  #failed(path: string, code: 'NOT_FOUND' | 'NOT_READABLE', message: string): Target {
    const { skipped: _, ...target } = targetAt(path, true, this.#options);
    return { ...target, problem: new FanormError(code, message) };
  }
}

const OWN = "fanorm's own configuration";

const ABSENT = 'no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern';
const NOTHING = 'no file of a known type here that is not ignored; see --no-ignore and "include"';

const DOCUMENT = 'a document';

const ALWAYS_PRUNED = /[/\\](?:\.git|\.hg|\.svn|\.jj|node_modules|\.fanorm-[^/\\]*\.tmp)$/;

function idOf({ dev, ino }: BigIntStats): string {
  return `${dev}:${ino}`;
}

async function isPattern(name: string): Promise<boolean> {
  const { default: glob } = await import('fast-glob');
  return glob.isDynamicPattern(name);
}

/** What stands at a path, links followed, or the code of the error in looking. */
function kindOf(path: string): string {
  try {
    return statSync(path).isDirectory() ? 'directory' : 'file';
  } catch (error) {
    return error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
  }
}
