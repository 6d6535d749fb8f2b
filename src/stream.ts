import type { Cleaner } from './clean.js';
import { FanormError } from './errors.js';
import { directiveReader, heed } from './heed.js';
import { menderOf } from './mender.js';
import { type CleanOptions, resolve } from './options.js';
import { createPager, withHead } from './pager.js';
import { mustBeOptions, mustBeString } from './text/must.js';
import { behind, readWindow, START, Windows } from './windows.js';

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
 * Makes a stream, of the options of a cleaner or of a cleaner. Of the formats it takes those that come in records (JSON
 * Lines, CSV, TSV), as the others read a text whole. It holds no more than a page, or a record, and a chunk.
 *
 * @throws FanormError `USAGE` for another format, and as `createCleaner`; `push` and `end` throw SourceError, with lines
 *   counted from the start, for what the format cannot read
 * @example const stream = createStream({ digits: 'keep' }); stream.push('كتا') + stream.push('ب\n') + stream.end(); // 'کتاب\n'
 */
export function createStream(from: Cleaner | CleanOptions = {}): CleanStream {
  const options = mustBeOptions(from);
  const settings = 'settings' in options ? options.settings : resolve(options);
  const { format, formatOptions } = settings;
  if (format && !format.records) throw new FanormError('USAGE', NO_RECORDS);
  const mender = menderOf(settings);
  const directives = directiveReader();
  const windows = format?.records && new Windows(format.records, formatOptions);
  const pager = withHead(windows ?? createPager());
  let place = START;
  const mend = (text: string) => {
    if (text === '') return '';
    place = { ...place, head: windows?.head };
    const prose = format && readWindow(format, text, formatOptions, place);
    place = behind(place, text);
    return mender.clean(text, heed(directives, text, prose));
  };
  let ended = false;
  return {
    push(chunk) {
      if (ended) throw new FanormError('USAGE', 'push after the end of the stream; make a new one for another text');
      return mend(pager.push(mustBeString(chunk)));
    },
    end() {
      ended = true;
      return mend(pager.end());
    },
  };
}

const NO_RECORDS = 'this format reads a text whole, and a stream cannot; join the chunks and use clean';
