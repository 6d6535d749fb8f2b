import type { Cleaner } from './clean.js';
import { type Limits, pageEnd } from './text/pages.js';

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
  const cleaned = (texts: Iterable<string>) => {
    let out = '';
    for (const text of texts) out += cleaner.clean(text);
    return out;
  };
  return { push: (chunk) => cleaned(pages.push(chunk)), end: () => cleaned(pages.end()) };
}

/** Cuts text that comes in chunks into the pages that the whole has. */
export interface Pager {
  push(chunk: string): string[];
  end(): string[];
}

export function createPager(limits?: Limits): Pager {
  let rest = '';
  const take = (whole: boolean) => {
    const pages: string[] = [];
    let at = 0;
    while (at < rest.length) {
      const end = pageEnd(rest, at, whole, limits);
      if (end < 0 || (!whole && end === rest.length && !rest.endsWith('\n'))) break;
      pages.push(rest.slice(at, end));
      at = end;
    }
    rest = rest.slice(at);
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
