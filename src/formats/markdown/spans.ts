import type { Gap, Span } from '../../types.js';
import type { Cut } from './inline.js';

/**
 * Writes the prose of a text of lines as spans of the source: each line's own, without the cuts.
 *
 * An object at the edge of a line is shown by an empty span on its far side, lest the blank beside it be taken for one
 * that begins or ends the line.
 *
 * @param lines where the lines stand in the source, as flat pairs; in the text a line feed follows each
 * @param cuts sorted by start
 */
export function pushSpans(spans: Span[], lines: readonly number[], cuts: readonly Cut[]): void {
  let gap: Gap = 'break';
  let next = 0;
  let at = 0;
  let lineEnd = -1;
  let shift = 0;

  function push(start: number, end: number, text?: string): void {
    spans.push({ start: start + shift, end: end + shift, gap, ...(text !== undefined && { text }) });
    gap = 'seam';
  }

  for (let l = 0; l < lines.length; l += 2) {
    const from = lines[l] ?? 0;
    const lineStart = lineEnd + 1;
    lineEnd = lineStart + (lines[l + 1] ?? 0) - from;
    shift = from - lineStart;
    gap = 'break';
    at = Math.max(at, lineStart);
    for (let cut = cuts[next]; at < lineEnd; cut = cuts[next]) {
      const start = Math.min(cut?.start ?? lineEnd, lineEnd);
      if (start > at) push(at, start);
      at = Math.max(at, start);
      if (!cut || start === lineEnd) break;
      if (cut.text !== undefined) push(cut.start, cut.end, cut.text);
      else if (cut.end > at) {
        if (gap === 'break' && cut.gap === 'object') push(at, at);
        gap = stronger(gap, cut.gap);
      }
      at = Math.max(at, Math.min(cut.end, lineEnd));
      if (cut.end <= lineEnd) next++;
    }
    if (gap === 'object') push(lineEnd, lineEnd);
  }
}

function stronger(a: Gap, b: Gap): Gap {
  if (a === 'break' || b === 'break') return 'break';
  return a === 'object' ? a : b;
}
