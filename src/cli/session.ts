import { FanormError, SourceError } from '../errors.js';
import { blocksOf, type Input, openInput } from '../io/input.js';
import type { Job, Piece, Want } from '../io/job.js';
import { mend, RULE_IDS } from '../io/mend.js';
import type { Outcome, Tally } from '../io/outcome.js';
import type { Target } from '../io/target.js';
import { DirectiveReader } from '../segment/directives.js';
import { showName } from '../text/show-name.js';
import type { Problem } from '../types.js';
import type { Notes } from './notes.js';
import { OutputError, type Sink } from './sink.js';
import type { World } from './world.js';

/** What a command does with the inputs. */
export interface Work {
  readonly want: Want;
  /** Called once an input is open; `input` is absent for standard input. */
  begin(target: Target, input: Input | undefined): Visitor;
  /** An input that could not be done. It is told on standard error already. */
  failed?(target: Target, error: FanormError): Promise<void>;
}

/** What a command does with one input. */
export interface Visitor {
  piece(piece: Piece): Promise<void>;
  /** All pieces came. What it throws makes the input fail. */
  done(outcome: Outcome): Promise<void>;
  /** The input failed on the way. */
  abort?(): Promise<void>;
}

export interface SessionOptions extends Pick<Job, 'encoding' | 'maxSize' | 'strict'> {
  /** The command that reads a file in windows-1256, to which the file's name is added. */
  readonly hint: string;
}

/** Takes one input after the other through the work: a bad one never stops the others. */
export class Session {
  readonly tally: Tally = { files: 0, changed: 0, fixes: 0, suggestions: 0, failed: 0, binary: 0 };

  constructor(
    private readonly world: World,
    private readonly out: Sink,
    private readonly notes: Notes,
    private readonly options: SessionOptions,
  ) {}

  async run(targets: Iterable<Target>, work: Work): Promise<Tally> {
    for (const target of targets) {
      if (this.out.closed) break;
      this.notes.progress(this.tally);
      try {
        await this.#one(target, work);
      } catch (error) {
        if (error instanceof OutputError || !(error instanceof FanormError)) throw error;
        await this.#failed(target, error, work);
      }
    }
    this.notes.progressDone();
    return this.tally;
  }

  async #one(target: Target, work: Work): Promise<void> {
    if (target.skipped !== undefined) {
      if (target.named) await this.notes.note(`skipped ${showName(target.shown)} (${target.skipped})`);
      return;
    }
    if (target.problem) throw target.problem;
    const input = target.path === '-' ? undefined : await openInput(target.path);
    try {
      await this.#mend(target, input, work);
    } finally {
      await input?.handle.close();
    }
  }

  async #mend(target: Target, input: Input | undefined, work: Work): Promise<void> {
    const visitor = work.begin(target, input);
    const { hint: _, ...reading } = this.options;
    const sums = { changed: false, fixes: 0, suggestions: 0 };
    const directives = new DirectiveReader(RULE_IDS);
    let recodedFrom: string | undefined;
    try {
      const blocks = input ? blocksOf(input) : bytesOf(this.world.stdin);
      for await (const piece of mend({ target, want: work.want, ...reading, directives }, blocks)) {
        sums.changed ||= piece.changed;
        sums.fixes += piece.fixes;
        sums.suggestions += piece.suggestions;
        recodedFrom ??= piece.recodedFrom;
        await visitor.piece(piece);
        await this.#warn(target, piece.problems ?? [], '; passed through as it is');
        if (this.out.closed && work.want !== 'changes') return;
      }
      await visitor.done({ target, ...sums, recodedFrom });
    } catch (error) {
      await visitor.abort?.();
      throw error;
    }
    this.#count(sums);
    if (recodedFrom) {
      await this.notes.note(`${showName(target.shown)}: read as ${recodedFrom}, written as UTF-8`);
    }
    await this.#warn(target, directives.problems());
    await this.notes.detail(`${showName(target.shown)}: ${sums.fixes === 0 ? 'unchanged' : fixesOf(sums.fixes)}`);
  }

  async #warn({ shown }: Target, problems: readonly Problem[], outcome = ''): Promise<void> {
    for (const { line, column, message } of problems) {
      await this.notes.note(`${showName(shown)}:${line}:${column}: warning: ${message}${outcome}`);
    }
  }

  #count({ changed, fixes, suggestions }: { changed: boolean; fixes: number; suggestions: number }): void {
    this.tally.files++;
    if (changed) this.tally.changed++;
    this.tally.fixes += fixes;
    this.tally.suggestions += suggestions;
  }

  async #failed(target: Target, error: FanormError, work: Work): Promise<void> {
    const shown = showName(target.shown);
    if (!target.named && error.code === 'BINARY') {
      this.tally.binary++;
      return this.notes.detail(`skipped ${shown}: ${error.message}`);
    }
    if (!target.named && error.code === 'NOT_FOUND') return this.notes.detail(`skipped ${shown}: it is gone`);
    this.tally.failed++;
    const place = error instanceof SourceError ? `${shown}:${error.line}:${error.column}` : shown;
    await this.notes.error(
      `${place}: ${error.code === 'BINARY' ? 'skipped: ' : ''}${error.message}${this.#hint(target, error)}`,
    );
    await work.failed?.(target, error);
  }

  #hint(target: Target, error: FanormError): string {
    if (error.code !== 'INVALID_UTF8' || this.options.encoding !== undefined) return '';
    const name = target.path === '-' ? '' : ` ${quoted(showName(target.shown))}`;
    return `; if this is Windows-1256: ${this.options.hint} --encoding windows-1256${name}`;
  }
}

/** `1 fix`, `29 fixes`. */
export function fixesOf(count: number): string {
  return count === 1 ? '1 fix' : `${count} fixes`;
}

async function* bytesOf(stdin: World['stdin']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

/** As a shell takes it. */
function quoted(name: string): string {
  return /^[\p{L}\p{M}\p{N}./_+:,@-]+$/u.test(name) ? name : `'${name.replaceAll("'", "'\\''")}'`;
}
