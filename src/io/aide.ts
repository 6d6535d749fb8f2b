import { Worker } from 'node:worker_threads';
import type { Prose } from '../types.js';
import type { Place } from '../windows.js';
import { type PackedError, unpack } from './messages.js';
import type { Target } from './target.js';

/** What an aide is told of an input. */
export interface AideData extends Pick<Target, 'options' | 'format' | 'formatOptions'> {}
/** What it is given, and what it answers: the bytes of the text mended, with what its format says of it. */
export interface ToAide {
  readonly text: string;
  readonly place: Place;
}
export interface Mended extends Pick<Prose, 'problems' | 'found'> {
  readonly bytes: Uint8Array;
}
export type FromAide = Mended | { readonly error: PackedError };

/** A thread that mends texts beside this one. It takes them one after the other and answers in their order. */
export class Aide {
  readonly #worker: Worker;
  readonly #waiting: { readonly resolve: (mended: Mended) => void; readonly reject: (error: unknown) => void }[] = [];
  /** What ended the thread before its time. */
  #death: { readonly error: unknown } | undefined;

  constructor({ options, format, formatOptions }: AideData) {
    const workerData: AideData = { options, format, ...(formatOptions && { formatOptions }) };
    this.#worker = new Worker(new URL('./aide-thread.js', import.meta.url), {
      workerData,
      // It makes much that is soon forgotten, and would let all of it lie for long.
      resourceLimits: { maxYoungGenerationSizeMb: 16 },
    });
    this.#worker.on('message', (answer: FromAide) => {
      const waiting = this.#waiting.shift();
      if ('error' in answer) waiting?.reject(unpack(answer.error));
      else waiting?.resolve(answer);
    });
    this.#worker.on('error', (error) => {
      this.#death = { error };
      for (const { reject } of this.#waiting.splice(0)) reject(error);
    });
  }

  /** How many texts it has before it. */
  get tasks(): number {
    return this.#waiting.length;
  }

  mend(text: ToAide): Promise<Mended> {
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
