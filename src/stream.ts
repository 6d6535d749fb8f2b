import type { Cleaner } from './clean.js';
import { directiveReader, heed } from './heed.js';
import { menderOf } from './mender.js';
import { HEAD_LINES } from './segment/directive-marks.js';
import { LIMITS, wholePages } from './text/pages.js';
import { lineFeeds } from './text/position.js';

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
  const mender = menderOf(cleaner.settings);
  const directives = directiveReader();
  const pages = createPager();
  const mend = (text: string) => mender.clean(text, heed(directives, text, undefined));
  return { push: (chunk) => mend(pages.push(chunk)), end: () => mend(pages.end()) };
}

/**
 * Gives text that comes in chunks as whole pages: those of what it gives are those of the whole. It gives none before it
 * has the lines in which a directive may speak of the whole text, or a page of them.
 */
export interface Pager {
  push(chunk: string): string;
  end(): string;
}

export function createPager(limits = LIMITS): Pager {
  let rest = '';
  let lines = 0;
  const take = (whole: boolean) => {
    const end = wholePages(rest, whole, limits);
    const pages = rest.slice(0, end);
    rest = rest.slice(end);
    return pages;
  };
  return {
    push(chunk) {
      rest += chunk;
      if (lines < HEAD_LINES) lines += lineFeeds(chunk);
      if (lines < HEAD_LINES && rest.length < limits.page) return '';
      lines = HEAD_LINES;
      return take(false);
    },
    end: () => take(true),
  };
}
