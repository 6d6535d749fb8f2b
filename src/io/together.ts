import { Aide, type AideData } from './aide.js';

/** A text that is to be mended. */
export interface Task<T> {
  /** Mends it in this thread, before it returns. */
  here(): Promise<T>;
  /** Hands it to an aide; left out where it cannot be. */
  readonly away?: (aide: Aide) => Promise<T>;
}

/** An aide is given the next texts while it has one, so that it never waits. */
const TASKS = 3;
/** So many texts that are done may wait for those before them, for each aide. */
const WAITING = 4;

/**
 * Does tasks in this thread and in others, and gives the results in the order of the tasks. What the tasks throw comes
 * after the results of those before.
 *
 * @param aides how many other threads
 */
export async function* together<T>(tasks: AsyncIterable<Task<T>>, data: AideData, aides: number): AsyncGenerator<T> {
  const all = Array.from({ length: aides }, () => new Aide(data));
  const results: Result<T>[] = [];
  let failure: { readonly error: unknown } | undefined;
  const failed = (error: unknown) => {
    failure = { error };
  };
  try {
    for await (const task of caught(tasks, failed)) {
      const aide = freest(all);
      results.push(new Result(aide && task.away ? task.away(aide) : task.here()));
      // The answers of the aides come between two turns of the event loop.
      await new Promise(setImmediate);
      while (results[0]?.isThere || results.length > aides * (TASKS + WAITING)) yield* first(results);
    }
    while (results.length > 0) yield* first(results);
    if (failure) throw failure.error;
  } finally {
    await Promise.all(all.map((aide) => aide.end()));
  }
}

/** The aide with the fewest texts before it; undefined where all have enough. */
function freest(aides: readonly Aide[]): Aide | undefined {
  const least = Math.min(TASKS - 1, ...aides.map(({ tasks }) => tasks));
  return aides.find(({ tasks }) => tasks <= least);
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

  constructor(readonly value: Promise<T>) {
    const there = () => {
      this.isThere = true;
    };
    value.then(there, there);
  }
}
