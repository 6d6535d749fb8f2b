import type { Tally } from '../io/outcome.js';
import type { Args } from './args.js';
import { Sink } from './sink.js';
import { filesOf } from './summary.js';
import type { World } from './world.js';

/**
 * What is said on standard error: errors always, notes and the summary unless quiet, details where verbose. A reader of
 * the output that went away wants no note, and a summary would tell of half of it.
 */
export class Notes {
  readonly #stderr: Sink;
  readonly #quiet: boolean;
  readonly #verbose: boolean;
  readonly #progress: boolean;
  readonly #started = Date.now();
  #drawn = 0;
  #all = 0;
  #bytes = 0;

  constructor(
    private readonly out: Sink,
    args: Args,
    { stderr, env }: World,
  ) {
    this.#stderr = new Sink(stderr);
    this.#quiet = args.has('quiet');
    this.#verbose = args.has('verbose');
    this.#progress = this.#stderr.isTerminal && !this.#quiet && !env.CI && env.TERM !== 'dumb';
  }

  async error(message: string): Promise<void> {
    await this.#line(message);
  }

  async note(message: string): Promise<void> {
    if (!this.#quiet && !this.out.closed) await this.#line(message);
  }

  async detail(message: string): Promise<void> {
    if (this.#verbose) await this.note(message);
  }

  /** Seconds since the start, for a summary. */
  get seconds(): string {
    return ((Date.now() - this.#started) / 1000).toFixed(2);
  }

  /** Hands on the blocks of an input, and counts their bytes for the progress. */
  async *counted(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
    for await (const block of blocks) {
      this.#bytes += block.length;
      yield block;
    }
  }

  /** One line that is drawn over itself, for a person who has waited a second. */
  progress({ files, failed, changed }: Tally, all = this.#all): void {
    this.#all = all;
    const now = Date.now();
    if (!this.#progress || now - this.#started < 1000 || now - this.#drawn < 100) return;
    this.#drawn = now;
    const read = (this.#bytes / 1e6).toFixed(1);
    void this.#stderr.write(`\r\u001b[K${files + failed} of ${filesOf(all)}, ${changed} with changes, ${read} MB …`);
  }

  progressDone(): void {
    if (this.#drawn > 0) void this.#stderr.write('\r\u001b[K');
    this.#drawn = 0;
  }

  async #line(message: string): Promise<void> {
    this.progressDone();
    await this.#stderr.write(`${message}\n`);
  }
}
