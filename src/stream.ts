import type { Cleaner } from './clean.js';
import { type Limits, wholePages } from './text/pages.js';

/** Cleans text that comes in chunks. What comes out, joined, is what `cleaner.clean` gives of the whole. */
export interface CleanStream {
  /** Takes a chunk of any length, and gives what can be said by now: whole lines, and parts of a very long one. */
  push(chunk: string): string;
  /** Gives the rest. */
  end(): string;
}

/**
 * Makes a stream over a cleaner. It holds no more than a page and a chunk.
 *
 * @example const stream = createStream(createCleaner()); stream.push('كتا') + stream.push('ب\n') + stream.end(); // 'کتاب\n'
 */
export function createStream(cleaner: Cleaner): CleanStream {
  const pages = createPager();
  return { push: (chunk) => cleaner.clean(pages.push(chunk)), end: () => cleaner.clean(pages.end()) };
}

/** Gives text that comes in chunks as whole pages: those of what it gives are those of the whole. */
export interface Pager {
  push(chunk: string): string;
  end(): string;
}

export function createPager(limits?: Limits): Pager {
  let rest = '';
  const take = (whole: boolean) => {
    const end = wholePages(rest, whole, limits);
    const pages = rest.slice(0, end);
    rest = rest.slice(end);
    return pages;
  };
  return {
    push(chunk) {
      rest += chunk;
      return take(false);
    },
    end: () => take(true),
  };
}
