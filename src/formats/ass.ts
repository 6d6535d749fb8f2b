import type { Format } from '../types.js';
import { sourceError } from './common/source-error.js';
import { createSpanList } from './common/span-list.js';
import { addCueLine, bracketed, type CueMark, type ReadCueMark } from './subtitles/cue.js';
import { type Line, linesOf } from './subtitles/lines.js';

/**
 * Advanced SubStation Alpha (.ass, .ssa): the text of the dialogues, cut at `\N`. Not comments, styles, the other
 * fields, override tags, karaoke tags and drawings. Options: none.
 *
 * @throws SourceError where there is text but no `[Script Info]` and no `[Events]`
 * @example clean('[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,علي\n', { format: ass });
 * // '[Script Info]\n[Events]\nDialogue: 0,0:00:01.00,0:00:02.00,,,0,0,0,,علی\n'
 */
export const ass: Format = {
  id: 'ass',
  read(source) {
    const list = createSpanList();
    let section = '';
    let fields = FIELDS;
    let known = false;
    for (const line of linesOf(source)) {
      const text = source.slice(line.start, line.end);
      if (text.startsWith('[')) {
        section = text.trim().toLowerCase();
        known ||= section === '[script info]' || section === '[events]';
      } else if (section === '[events]') {
        if (/^format:/i.test(text)) fields = text.split(',').length;
        if (/^dialogue:/i.test(text)) addDialogue(line, text);
      }
    }
    if (!known && source.trim() !== '') throw sourceError(source, 0, 'ASS: no [Script Info] and no [Events]');
    return { spans: list.end() };

    function addDialogue(line: Line, text: string): void {
      let start = 0;
      for (let n = 1; n < fields; n++) {
        start = text.indexOf(',', start) + 1;
        if (start === 0) return;
      }
      addCueLine(source, { start: line.start + start, end: line.end }, '{\\', readMark, list);
    }
  },
};

/** How many fields a dialogue has where no format line says it; the text is the last. */
const FIELDS = 10;

const readMark: ReadCueMark = (source, at, line) =>
  source[at] === '{' ? overrideAt(source, at, line) : escapeAt(source, at);

/** An override block; `\p1` in it makes a drawing of the text up to the block with `\p0`. */
function overrideAt(source: string, at: number, line: Line): CueMark | undefined {
  const block = bracketed(source, at, line, '}');
  if (!block || !isDrawing(source.slice(at, block.end))) return block;
  let { end } = block;
  for (let open = source.indexOf('{', end); open >= 0 && open < line.end; open = source.indexOf('{', end)) {
    end = bracketed(source, open, line, '}')?.end ?? open + 1;
    if (/\\p0/.test(source.slice(open, end))) return { end, gap: 'object' };
  }
  return { end: line.end, gap: 'object' };
}

function isDrawing(block: string): boolean {
  return /\\p[1-9]/.test(block);
}

/** `\N` and `\n` end a line, `\h` is a blank that must stay. */
function escapeAt(source: string, at: number): CueMark | undefined {
  const letter = source[at + 1];
  if (letter === 'N' || letter === 'n') return { end: at + 2, gap: 'break' };
  return letter === 'h' ? { end: at + 2, gap: 'object' } : undefined;
}
