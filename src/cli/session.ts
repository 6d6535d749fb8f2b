import { asFailure, type FanormError, inWords } from '../errors.js';
import { blocksOf, type Input, openInput } from '../io/input.js';
import type { Job, Piece, Want } from '../io/job.js';
import { type Mending, mendHere, passOn } from '../io/mending.js';
import type { Outcome, Tally } from '../io/outcome.js';
import type { Pool } from '../io/pool.js';
import type { Target } from '../io/target.js';
import { showName } from '../text/show-name.js';
import type { Problem } from '../types.js';
import { documentHint, documentsNote, isPassedOver, skippedNote } from './documents.js';
import { FieldsSeen } from './fields-seen.js';
import type { Notes } from './notes.js';
import { shellWord } from './shell-word.js';
import { OutputError, type Sink } from './sink.js';
import { fixesOf } from './summary.js';
import type { World } from './world.js';

/** What a command does with the inputs. */
export interface Work {
  readonly want: Want;
  /** What is skipped goes through it as it is: who prints one text must lose none. Default: it is left out. */
  readonly passesSkipped?: true;
  /** Called once an input is open; `input` is absent for standard input. */
  begin(target: Target, input: Input | undefined): Visitor;
  /** An input that could not be done. It is told on standard error already, in the words of `message`. */
  failed?(target: Target, error: FanormError, message: string): Promise<void>;
}

/** What a command does with one input. */
export interface Visitor {
  piece(piece: Piece): Promise<void>;
  /** All pieces came. What it throws makes the input fail. */
  done(outcome: Outcome): Promise<void>;
  /** The input failed on the way. */
  abort?(): Promise<void>;
}

export interface SessionOptions {
  /** How every input is read. */
  readonly reading: Pick<Job, 'encoding' | 'maxSize' | 'strict' | 'aid'>;
  /** The command that mends a file in windows-1256, to which the file's name is added. */
  readonly hint: string;
  /** What `--fields` names. */
  readonly fields: readonly string[];
  /** To mend on beside this one; 0 for none. */
  readonly threads: number;
}

/** An input that is open, and in a pool already being mended; or why it could not be opened. */
interface Begun {
  readonly target: Target;
  readonly input?: Input | undefined;
  readonly mending?: Mending;
  readonly failure?: unknown;
}

/** The command that mends files in their place. */
export const MENDING = 'fanorm clean --write';

/** Takes one input after the other through the work: a bad one never stops the others. What it says is in their order. */
export class Session {
  readonly tally: Tally = { files: 0, changed: 0, fixes: 0, suggestions: 0, failed: 0, binary: 0 };
  readonly #fields: FieldsSeen;
  #pool: Pool | undefined;

  constructor(
    private readonly world: World,
    private readonly out: Sink,
    private readonly notes: Notes,
    private readonly options: SessionOptions,
  ) {
    this.#fields = new FieldsSeen(options.fields);
  }

  async run(targets: readonly Target[], work: Work): Promise<Tally> {
    const { threads } = this.options;
    if (threads > 0) this.#pool = await poolOf(threads);
    if (threads > 0) await this.notes.detail(`mending on ${threads} threads`);
    const ahead: Begun[] = [];
    try {
      for (const target of targets) {
        if (this.out.closed) break;
        ahead.push(await this.#begin(target, work));
        while (isFarAhead(ahead, threads)) await this.#finishFirst(ahead, targets.length, work);
      }
      while (ahead.length > 0 && !this.out.closed) await this.#finishFirst(ahead, targets.length, work);
    } finally {
      for (const { input } of ahead) await input?.handle.close();
      await this.#pool?.close();
      this.notes.progressDone();
    }
    for (const note of [this.tally.files > 0 && this.#fields.note(), documentsNote(targets)]) {
      if (note) await this.notes.note(note);
    }
    return this.tally;
  }

  async #begin(target: Target, { want, passesSkipped }: Work): Promise<Begun> {
    if (target.skipped !== undefined && !(passesSkipped && target.named)) return { target };
    if (target.problem) return { target, failure: target.problem };
    try {
      const input = target.path === '-' ? undefined : await openInput(target.path);
      return { target, input, mending: this.#mending(target, input, want) };
    } catch (failure) {
      return { target, failure };
    }
  }

  /** What has no end that is known is not read ahead. */
  #mending(target: Target, input: Input | undefined, want: Want): Mending {
    const order = { target, want, ...this.options.reading };
    const blocks = this.notes.counted(input ? blocksOf(input) : bytesOf(this.world.stdin));
    if (target.skipped !== undefined) return passOn(blocks);
    return this.#pool && input?.stats.isFile() ? this.#pool.mend(order, blocks) : mendHere(order, blocks);
  }

  async #finishFirst(ahead: Begun[], all: number, work: Work): Promise<void> {
    const begun = ahead.shift();
    if (!begun) return;
    this.notes.progress(this.tally, all);
    try {
      await this.#finish(begun, work);
    } catch (error) {
      if (error instanceof OutputError) throw error;
      await this.#failed(begun.target, asFailure(error), work);
    } finally {
      await begun.input?.handle.close();
    }
  }

  async #finish({ target, input, mending, failure }: Begun, work: Work): Promise<void> {
    if (failure !== undefined) throw failure;
    if (target.skipped !== undefined) {
      const skipped = skippedNote(target);
      await (isPassedOver(target) ? this.notes.detail(skipped) : this.notes.note(skipped));
    }
    if (mending) await this.#mend(target, mending, work.begin(target, input), work.want);
  }

  async #mend(target: Target, mending: Mending, visitor: Visitor, want: Want): Promise<void> {
    const sums = { changed: false, fixes: 0, suggestions: 0 };
    let recodedFrom: string | undefined;
    let found: ReadonlySet<string> | undefined;
    try {
      for await (const piece of mending.pieces) {
        sums.changed ||= piece.changed;
        sums.fixes += piece.fixes;
        sums.suggestions += piece.suggestions;
        recodedFrom ??= piece.recodedFrom;
        if (piece.found) found = new Set([...(found ?? []), ...piece.found]);
        await visitor.piece(piece);
        await this.#warn(target, piece.problems ?? [], '; passed through as it is');
        this.notes.progress(this.tally);
        if (this.out.closed && want !== 'changes') return;
      }
      await visitor.done({ target, ...sums, recodedFrom });
    } catch (error) {
      await visitor.abort?.();
      throw error;
    }
    this.#count(sums);
    this.#fields.saw(found);
    if (recodedFrom) {
      await this.notes.note(`${showName(target.shown)}: read as ${recodedFrom}, written as UTF-8`);
    }
    await this.#warn(target, mending.problems());
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
    const message = error.message + this.#hint(target, error);
    await this.notes.error(inWords(shown, error, `${error.code === 'BINARY' ? 'skipped: ' : ''}${message}`));
    await work.failed?.(target, error, message);
  }

  #hint(target: Target, error: FanormError): string {
    if (error.code === 'BINARY') return documentHint(target);
    if (error.code !== 'INVALID_UTF8' || this.options.reading.encoding !== undefined) return '';
    const isInput = target.path === '-';
    const command = `${isInput ? 'fanorm clean' : this.options.hint} --encoding windows-1256`;
    return `; if this is Windows-1256: ${command}${isInput ? '' : operand(target.shown)}`;
  }
}

/** Whether enough inputs are begun: the threads have work, and what is not yet used stays small. */
function isFarAhead(ahead: readonly Begun[], threads: number): boolean {
  const bytes = ahead.reduce((sum, { input }) => sum + Number(input?.stats.size ?? 0), 0);
  return ahead.length > threads && (ahead.length > 2 * threads || bytes > MOST_BYTES_AHEAD);
}

const MOST_BYTES_AHEAD = 4 << 20;

/** Few runs need threads, so that they are loaded with the first. */
async function poolOf(size: number): Promise<Pool> {
  const { Pool } = await import('../io/pool.js');
  return new Pool(size);
}

async function* bytesOf(stdin: World['stdin']): AsyncGenerator<Uint8Array> {
  for await (const chunk of stdin) yield typeof chunk === 'string' ? new TextEncoder().encode(chunk) : chunk;
}

/** As a shell and the command take it. */
function operand(name: string): string {
  return `${name.startsWith('-') ? ' --' : ''} ${shellWord(name)}`;
}
