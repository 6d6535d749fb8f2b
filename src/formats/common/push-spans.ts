import type { Cut } from './cut.js';
import type { MarkupSpans } from './markup-spans.js';

/**
 * Writes the prose of a text of lines as spans of the source: each line's own, without the cuts.
 *
 * @param lines where the lines stand in the source, as flat pairs; in the text a line feed follows each
 * @param cuts sorted by start
 */
export function pushSpans(list: MarkupSpans, lines: readonly number[], cuts: readonly Cut[]): void {
  let next = 0;
  let lineEnd = -1;
  for (let l = 0; l < lines.length; l += 2) {
    const from = lines[l] ?? 0;
    const lineStart = lineEnd + 1;
    const shift = from - lineStart;
    lineEnd = (lines[l + 1] ?? 0) - shift;
    list.part('break', from);
    let at = lineStart;
    for (let cut = cuts[next]; cut && cut.start < lineEnd; cut = cuts[next]) {
      if (cut.end <= cut.start) {
        next++;
        continue;
      }
      if (cut.start > at) list.push(at + shift, cut.start + shift);
      if (cut.text !== undefined) list.push(cut.start + shift, cut.end + shift, cut.text);
      else list.part(cut.gap, Math.max(at, cut.start) + shift);
      // Of a cut over several lines each line has its share.
      at = Math.max(at, Math.min(cut.end, lineEnd));
      if (cut.end > lineEnd) break;
      next++;
    }
    if (at < lineEnd) list.push(at + shift, lineEnd + shift);
    list.part('break', lineEnd + shift);
  }
}
