import type { Output } from './world.js';

/** Writes to a stream in order, waiting where it is full. A reader that went away is no error. */
export class Sink {
  /** The reader is gone: there is no use in writing more. */
  closed = false;

  constructor(private readonly stream: Output) {
    stream.on('error', () => {});
  }

  /** @throws Error of the stream, such as ENOSPC */
  async write(chunk: string | Uint8Array): Promise<void> {
    if (this.closed || chunk.length === 0) return;
    const error = await new Promise<NodeJS.ErrnoException | null | undefined>((resolve) => {
      this.stream.write(chunk, resolve);
    });
    if (error?.code === 'EPIPE' || error?.code === 'ERR_STREAM_DESTROYED') this.closed = true;
    else if (error) throw error;
  }
}
