import type { Cleaner } from './clean.js';
import { FanormError } from './errors.js';
import { directiveReader, heed } from './heed.js';
import { menderOf } from './mender.js';
import { type Options, resolve } from './options.js';
import { HEAD_LINES } from './segment/directive-marks.js';
import { mustBeString } from './text/must.js';
import { LIMITS, PartScan, wholePages } from './text/pages.js';
import { lineFeeds } from './text/position.js';

/** Cleans text that comes in chunks. What comes out, joined, is what `cleaner.clean` gives of the whole. */
export interface CleanStream {
  /**
   * Takes a chunk of any length, and gives what can be said by now: whole lines, and parts of a very long one.
   *
   * @throws TypeError for what is no string; FanormError `USAGE` after `end`
   */
  push(chunk: string): string;
  /** Gives the rest. */
  end(): string;
}

/**
 * Makes a stream, of the options of a cleaner or of a cleaner. It knows no format, as those read a text whole. It holds no
 * more than a page and a chunk.
 *
 * @throws FanormError `USAGE` for a format, and as `createCleaner`
 * @example const stream = createStream({ digits: 'keep' }); stream.push('كتا') + stream.push('ب\n') + stream.end(); // 'کتاب\n'
 */
export function createStream(from: Cleaner | Options = {}): CleanStream {
  const settings = 'settings' in from ? from.settings : resolve(from);
  if (settings.format) throw new FanormError('USAGE', NO_FORMAT);
  const mender = menderOf(settings);
  const directives = directiveReader();
  const pages = createPager();
  const mend = (text: string) => mender.clean(text, heed(directives, text, undefined));
  let ended = false;
  return {
    push(chunk) {
      if (ended) throw new FanormError('USAGE', 'push after the end of the stream; make a new one for another text');
      return mend(pages.push(mustBeString(chunk)));
    },
    end() {
      ended = true;
      return mend(pages.end());
    },
  };
}

const NO_FORMAT = 'a stream knows no format, as a format reads a text whole; join the chunks and use clean';

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
  let scan: PartScan | undefined;
  /** Whether no page ends in the next chunk, so that what came before it need not be read again. */
  const goesOn = (chunk: string) => scan !== undefined && scan.end(chunk, 0) < 0 && !scan.isFull;
  const take = (whole: boolean) => {
    const end = wholePages(rest, whole, limits);
    const pages = rest.slice(0, end);
    rest = rest.slice(end);
    scan = new PartScan(limits);
    scan.end(rest, 0);
    return pages;
  };
  return {
    push(chunk) {
      rest += chunk;
      if (lines < HEAD_LINES) lines += lineFeeds(chunk);
      if (lines < HEAD_LINES && rest.length < limits.page) return '';
      lines = HEAD_LINES;
      return goesOn(chunk) ? '' : take(false);
    },
    end: () => take(true),
  };
}
