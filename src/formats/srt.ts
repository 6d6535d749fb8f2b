import type { Format } from '../types.js';
import { sourceError } from './common/source-error.js';
import { createSpanList } from './common/span-list.js';
import { matchesAt } from './common/sticky.js';
import { addCueLine, bracketed, type ReadCueMark } from './subtitles/cue.js';
import { type Line, linesOf } from './subtitles/lines.js';
import { Strays } from './subtitles/strays.js';

/**
 * SubRip subtitles: the lines of the cues, each a line of its own. Not numbers, times, tags (`<i>`, `{\an8}`), nor what
 * stands behind a cue's blank line; where that or other text has no times above it, it is told of in `problems`.
 * Options: none.
 *
 * @throws SourceError where there is text but no line with times
 * @example clean('1\n00:00:01,000 --> 00:00:02,000\nعلي\n', { format: srt });
 * // '1\n00:00:01,000 --> 00:00:02,000\nعلی\n'
 */
export const srt: Format = {
  id: 'srt',
  read(source) {
    const list = createSpanList();
    const strays = new Strays(source, TIMES);
    const lines = [...linesOf(source)];
    let timings = 0;
    let inCue = false;
    lines.forEach((line, n) => {
      const next = lines[n + 1];
      if (isTiming(source, line)) {
        timings++;
        strays.timing();
        inCue = true;
      } else if (isBlank(source, line)) {
        strays.blockEnd();
        inCue = false;
      } else if (isNumber(source, line) && (!inCue || (next && isTiming(source, next)))) {
        return;
      } else if (inCue) addCueLine(source, line, '<{', readMark, list);
      else strays.text(line);
    });
    strays.blockEnd();
    const text = lines.find((line) => !isBlank(source, line));
    if (timings === 0 && text) throw sourceError(source, text.start, `SRT: no line with times (${TIMES})`);
    return { spans: list.end(), problems: strays.problems };
  },
};

const TIMES = '00:00:01,000 --> …';
const TIMING = /[ \t]*\d+:\d+:\d+[,.]\d+[ \t]*-->[ \t]*\d+:\d+:\d+[,.]\d+/y;

function isTiming(source: string, { start }: Line): boolean {
  return matchesAt(TIMING, source, start);
}

function isBlank(source: string, { start, end }: Line): boolean {
  return source.slice(start, end).trim() === '';
}

function isNumber(source: string, { start, end }: Line): boolean {
  return /^\d+$/.test(source.slice(start, end).trim());
}

const readMark: ReadCueMark = (source, at, line) =>
  source[at] === '{' ? bracketed(source, at, line, '}') : tagAt(source, at, line);

/** A `<` that no letter or slash follows is one to read. */
function tagAt(source: string, at: number, line: Line): ReturnType<ReadCueMark> {
  return /[a-z/]/i.test(source.charAt(at + 1)) ? bracketed(source, at, line, '>') : undefined;
}
