import { Worker } from 'node:worker_threads';
import type { Problem } from '../types.js';
import type { Piece } from './job.js';
import type { Mending, Order } from './mending.js';
import { type FromThread, type ToThread, unpack } from './messages.js';

/** Threads that mend inputs, one each at a time. The inputs are read and the pieces used in the thread that has the pool. */
export class Pool {
  readonly #threads: readonly Thread[];
  readonly #free: Thread[];
  readonly #waiting: Run[] = [];

  constructor(readonly size: number) {
    this.#threads = Array.from({ length: size }, () => new Thread());
    this.#free = [...this.#threads];
  }

  /** Begins to mend an input as soon as a thread is free, whether or not its pieces are asked for yet. */
  mend(order: Order, blocks: AsyncGenerator<Uint8Array>): Mending {
    const run = new Run(order, blocks);
    this.#waiting.push(run);
    this.#next();
    return { pieces: run.pieces(), problems: () => run.problems };
  }

  async close(): Promise<void> {
    await Promise.all(this.#threads.map((thread) => thread.end()));
  }

  #next(): void {
    const thread = this.#waiting.length > 0 ? this.#free.pop() : undefined;
    const run = thread && this.#waiting.shift();
    if (!run) return;
    thread.take(run, () => {
      this.#free.push(thread);
      this.#next();
    });
  }
}

class Thread {
  #worker: Worker | undefined = this.#start();
  #hear: (message: FromThread) => void = () => {};
  #die: (error: unknown) => void = () => {};

  /** @param over called once, when the thread can take another */
  take(run: Run, over: () => void): void {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const leave = () => {
      this.#die = () => {};
      over();
    };
    this.#hear = (message) => {
      run.hear(message);
      if (message.type === 'done' || message.type === 'failed') leave();
    };
    this.#die = (error) => {
      run.fail(error);
      leave();
    };
    run.begin((message) => worker.postMessage(message));
  }

  async end(): Promise<void> {
    await this.#worker?.terminate();
  }

  /** What ends a thread before its time, as too little memory, is a matter of one input: the next one has a new thread. */
  #start(): Worker {
    const worker = new Worker(new URL('./mending-thread.js', import.meta.url));
    worker.on('message', (message: FromThread) => this.#hear(message));
    worker.on('error', (error) => {
      this.#worker = undefined;
      this.#die(error);
    });
    return worker;
  }
}

/** One order, from this side. */
class Run {
  problems: readonly Problem[] = [];
  readonly #pieces: Piece[] = [];
  #isOver = false;
  #failure: { readonly error: unknown } | undefined;
  /** Nobody wants its pieces any more. */
  #isLeft = false;
  #tell: (message: ToThread) => void = () => {};
  #wake = () => {};

  constructor(
    private readonly order: Order,
    private readonly blocks: AsyncGenerator<Uint8Array>,
  ) {}

  begin(tell: (message: ToThread) => void): void {
    this.#tell = tell;
    tell({ type: 'order', order: this.order });
    if (this.#isLeft) tell(ALL_ROOM);
  }

  hear(message: FromThread): void {
    switch (message.type) {
      case 'more':
        void this.#sendBlock();
        return;
      case 'piece':
        if (!this.#isLeft) this.#pieces.push(message.piece);
        break;
      case 'done':
        this.problems = message.problems;
        this.#isOver = true;
        break;
      case 'failed':
        this.fail(unpack(message.error));
        break;
    }
    this.#wake();
  }

  fail(error: unknown): void {
    this.#failure ??= { error };
    this.#wake();
  }

  async *pieces(): AsyncGenerator<Piece> {
    try {
      for (;;) {
        const piece = this.#pieces.shift();
        if (piece) {
          this.#tell({ type: 'room', pieces: 1 });
          yield piece;
        } else if (this.#failure) throw this.#failure.error;
        else if (this.#isOver) return;
        else await new Promise<void>((resolve) => (this.#wake = resolve));
      }
    } finally {
      this.#isLeft = true;
      if (!this.#isOver) this.#tell(ALL_ROOM);
    }
  }

  /** What nobody wants ends where it is: its thread is told that there are no more blocks. */
  async #sendBlock(): Promise<void> {
    try {
      const next = this.#isLeft ? undefined : await this.blocks.next();
      this.#tell({ type: 'block', block: next?.done ? undefined : next?.value });
    } catch (error) {
      this.fail(error);
      this.#tell({ type: 'block', block: undefined });
    }
  }
}

const ALL_ROOM = { type: 'room', pieces: Number.POSITIVE_INFINITY } as const satisfies ToThread;
