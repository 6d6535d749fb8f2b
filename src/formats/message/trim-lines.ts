import type { Span } from '../../types.js';
import { FLEETING } from '../common/fleeting.js';

/**
 * The spans without the blanks at the edges of what stands between two breaks. What cannot be seen beyond such a blank
 * goes with it: without it the blank would stand at the edge.
 */
export function trimLines(source: string, spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  for (let from = 0; from < spans.length; ) {
    let to = from + 1;
    while (to < spans.length && spans[to]?.gap !== 'break') to++;
    for (const span of trimmed(source, spans.slice(from, to))) out.push(span);
    from = to;
  }
  return out;
}

function trimmed(source: string, line: readonly Span[]): readonly Span[] {
  const start = firstInk(source, line);
  const end = lastInk(source, line);
  const out: Span[] = [];
  for (const span of line) {
    const cut = { ...span, start: Math.max(span.start, start), end: Math.min(span.end, end) };
    if (cut.start < cut.end || (isEmpty(span) && start <= span.start && span.end <= end)) out.push(cut);
  }
  const [first, ...others] = out;
  if (!first || out.every(isEmpty)) return [];
  return [{ ...first, gap: 'break' }, ...others];
}

/** Where a line begins behind its blanks, and behind what cannot be seen among them. */
function firstInk(source: string, line: readonly Span[]): number {
  let ink = line[0]?.start ?? 0;
  for (const { start, end, text } of line) {
    if (start === end || (text !== undefined && !ALL_FLEETING.test(text))) return ink;
    if (text !== undefined && BLANK.test(text)) ink = end;
    for (let at = start; at < end && text === undefined; at++) {
      if (!FLEETING.test(source.charAt(at))) return ink;
      if (BLANK.test(source.charAt(at))) ink = at + 1;
    }
  }
  return ink;
}

/** Where it ends, likewise. */
function lastInk(source: string, line: readonly Span[]): number {
  let ink = line.at(-1)?.end ?? 0;
  for (const { start, end, text } of line.toReversed()) {
    if (start === end || (text !== undefined && !ALL_FLEETING.test(text))) return ink;
    if (text !== undefined && BLANK.test(text)) ink = start;
    for (let at = end; at > start && text === undefined; at--) {
      if (!FLEETING.test(source.charAt(at - 1))) return ink;
      if (BLANK.test(source.charAt(at - 1))) ink = at - 1;
    }
  }
  return ink;
}

const BLANK = /\s/;
const ALL_FLEETING = new RegExp(`^${FLEETING.source}*$`);

/** An empty span stands for an object at the edge of a line. */
function isEmpty({ start, end }: Span): boolean {
  return start === end;
}
