import type { Options } from '../options.js';
import { Aide } from './aide.js';
import { ProcessorShare } from './processor-share.js';

/** So many texts are in hand at most: those that the aide has before it, and those that wait for theirs before them. */
const IN_HAND = 10;
/** It is given the next texts while it has one, so that it never waits. */
const TASKS = 3;
/** After so many texts that it was given it is asked again whether the aide is a help. */
const PACE = 4;
/** Where two threads get the time of fewer processors than this, each is slower than one thread would be alone. */
const PAYS = 1.3;

/** A text that is to be mended. */
export interface Task<T> {
  /** Mends it in this thread. */
  here(): T;
  /** Hands it to an aide; left out where it cannot be. */
  readonly away?: (aide: Aide) => Promise<T>;
}

/**
 * Does tasks in this thread and in another, and gives the results in the order of the tasks. What the tasks throw comes
 * after the results of those before. The other thread is given no more where the two of them have only one processor, as
 * in a container with a share of the machine.
 */
export async function* together<T>(
  tasks: AsyncIterable<Task<T>>,
  options: Options,
  share: { processors(): number } = new ProcessorShare(),
): AsyncGenerator<T> {
  const results: Result<T>[] = [];
  const aide = new Aide(options);
  let isHelp = true;
  let away = 0;
  let failure: { readonly error: unknown } | undefined;
  const all = caught(tasks, (error) => {
    failure = { error };
  });
  try {
    for await (const task of all) {
      if (isHelp && task.away && aide.tasks < TASKS) {
        results.push(new Result(task.away(aide)));
        if (++away % PACE === 0) isHelp = share.processors() >= PAYS;
      } else results.push(new Result(task.here()));
      // The answers of the aide come between two turns of the event loop.
      await new Promise(setImmediate);
      while (results.length > 0 && (results[0]?.isThere || results.length > IN_HAND)) yield* first(results);
    }
    while (results.length > 0) yield* first(results);
    if (failure) throw failure.error;
  } finally {
    await aide.end();
  }
}

/** The same values, but they end where the others throw. */
async function* caught<T>(values: AsyncIterable<T>, failed: (error: unknown) => void): AsyncGenerator<T> {
  try {
    yield* values;
  } catch (error) {
    failed(error);
  }
}

async function* first<T>(results: Result<T>[]): AsyncGenerator<T> {
  const result = results.shift();
  if (result) yield await result.value;
}

class Result<T> {
  isThere = false;

  constructor(readonly value: T | Promise<T>) {
    if (!(value instanceof Promise)) this.isThere = true;
    else {
      value.then(
        () => (this.isThere = true),
        () => (this.isThere = true),
      );
    }
  }
}
