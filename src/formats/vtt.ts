import type { Format } from '../types.js';
import { readReference } from './common/character-reference.js';
import { sourceError } from './common/source-error.js';
import { createSpanList } from './common/span-list.js';
import { addCueLine, bracketed, type CueMark, type ReadCueMark } from './subtitles/cue.js';
import { linesOf } from './subtitles/lines.js';
import { Strays } from './subtitles/strays.js';

/**
 * WebVTT subtitles: the lines of the cues, each a line of its own. Not the header, identifiers, times, tags, nor what
 * stands in NOTE, STYLE and REGION blocks. Other text without times above it is told of in `problems`. Options: none.
 *
 * @throws SourceError where the first line is no `WEBVTT`
 * @example clean('WEBVTT\n\n00:01.000 --> 00:02.000\nعلي\n', { format: vtt });
 * // 'WEBVTT\n\n00:01.000 --> 00:02.000\nعلی\n'
 */
export const vtt: Format = {
  id: 'vtt',
  read(source) {
    if (!/^\ufeff?WEBVTT(?![^\s])/.test(source)) throw sourceError(source, 0, 'WebVTT: the first line is no WEBVTT');
    const list = createSpanList();
    const strays = new Strays(source, '00:01.000 --> …');
    /** The header is a block of its own. */
    let block: 'none' | 'cue' | 'aside' | 'text' = 'aside';
    for (const line of linesOf(source)) {
      const text = source.slice(line.start, line.end);
      if (text.includes('-->')) {
        strays.timing();
        block = 'cue';
      } else if (text.trim() === '') {
        strays.blockEnd();
        block = 'none';
      } else if (block === 'cue') addCueLine(source, line, '<&', readMark, list);
      else {
        if (block === 'none') block = ASIDE.test(text) ? 'aside' : 'text';
        if (block === 'text') strays.text(line);
      }
    }
    strays.blockEnd();
    return { spans: list.end(), problems: strays.problems };
  },
};

const ASIDE = /^(?:NOTE|STYLE|REGION)(?!\S)/;

const readMark: ReadCueMark = (source, at, line) => {
  if (source[at] === '<') return bracketed(source, at, line, '>') ?? { end: line.end };
  const reference = readReference(source, at);
  return reference && { end: reference.end, ...spelled(reference.text) };
};

/** What a reference reads as. One that is not known is an object, and so is a sign of markup: no edit may bare it. */
function spelled(text: string | undefined): Omit<CueMark, 'end'> {
  return text === undefined || '&<>'.includes(text) ? { gap: 'object' } : { text };
}
