import { FanormError } from '../errors.js';
import type { Output } from './world.js';

/** What is written can go nowhere: no file is to blame, and there is no use in going on. */
export class OutputError extends FanormError {}

/** Writes to a stream in order, waiting where it is full. A reader that went away is no error. */
export class Sink {
  #closed = false;

  constructor(private readonly stream: Output) {
    // The callback of the write has the error; without a listener it would end the process too.
    if (stream.listenerCount('error') === 0) stream.on('error', () => {});
  }

  /** The reader is gone: what is written from now on is dropped. */
  get closed(): boolean {
    return this.#closed;
  }

  get isTerminal(): boolean {
    return this.stream.isTTY === true;
  }

  /** @throws OutputError where the device is full or broken */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (this.#closed || chunk.length === 0) return;
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
      this.stream.write(chunk, resolve);
    });
    if (!error) return;
    this.#closed = true;
    if (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED') return;
    const why = error.code === 'ENOSPC' ? 'no space left on the device' : (error.code ?? error.message);
    throw new OutputError('WRITE_FAILED', `cannot write the output: ${why}`);
  }
}
