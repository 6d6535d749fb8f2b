import { Worker } from 'node:worker_threads';
import type { Prose } from '../types.js';
import type { Target } from './target.js';

/** What an aide is told, and what it answers: a text, and the bytes of it mended, with what its format says of it. */
export interface AideData extends Pick<Target, 'options' | 'format' | 'formatOptions'> {}
export type ToAide = string;
export interface FromAide extends Pick<Prose, 'problems' | 'found'> {
  readonly bytes: Uint8Array;
}

/** A thread that mends texts beside this one. It takes them one after the other and answers in their order. */
export class Aide {
  readonly #worker: Worker;
  readonly #waiting: { readonly resolve: (mended: FromAide) => void; readonly reject: (error: unknown) => void }[] = [];
  /** What ended the thread before its time. */
  #death: { readonly error: unknown } | undefined;

  constructor({ options, format, formatOptions }: AideData) {
    const workerData: AideData = { options, format, ...(formatOptions && { formatOptions }) };
    this.#worker = new Worker(new URL('./aide-thread.js', import.meta.url), {
      workerData,
      // It makes much that is soon forgotten, and would let all of it lie for long.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    this.#worker.on('message', (mended: FromAide) => this.#waiting.shift()?.resolve(mended));
    this.#worker.on('error', (error) => {
      this.#death = { error };
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** How many texts it has before it. */
  get tasks(): number {
    return this.#waiting.length;
  }

  mend(text: ToAide): Promise<FromAide> {
    return new Promise((resolve, reject) => {
      if (this.#death) return reject(this.#death.error);
      this.#waiting.push({ resolve, reject });
      this.#worker.postMessage(text);
    });
  }

  async end(): Promise<void> {
    await this.#worker.terminate();
  }
}
