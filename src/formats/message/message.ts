import { OBJECT } from '../../text/chars.js';
import type { Gap, Span } from '../../types.js';
import { createSpanList } from '../common/span-list.js';
import { icuHoles } from './icu.js';
import { HIDDEN, tagHoles } from './tags.js';
import { trimLines } from './trim-lines.js';

/** A stretch of a message that is no prose, and what it is to the words around it. Offsets of the message as it reads. */
export interface Hole {
  readonly start: number;
  readonly end: number;
  readonly gap: Gap;
  /** Set where the stretch is prose that is spelled otherwise: `&zwnj;`. */
  readonly text?: string;
}

/**
 * The prose of one message of a program: its spans without HTML tags and references, ICU syntax, `%%`, and the blanks at
 * the edges of its lines, which programs count on (`"نام: "`).
 *
 * @param spans the message, escapes already cut out as spans of their own
 * @param holes further stretches that are no prose, found in the message as it reads
 */
export function messageSpans(
  source: string,
  spans: readonly Span[],
  holes: (text: string) => readonly Hole[] = () => [],
): readonly Span[] {
  const pieces = spans.map((span) => ({ span, read: span.text ?? source.slice(span.start, span.end) }));
  const text = pieces.map(({ span, read }, n) => (n > 0 ? JOINT[span.gap] : '') + read).join('');
  const all = [...tagHoles(text), ...icuHoles(text), ...percentHoles(text), ...signHoles(pieces), ...holes(text)];
  return trimLines(source, all.length > 0 ? cut(pieces, merged(all)) : spans);
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const satisfies Record<Gap, string>;

/** `%%`, which formats print as one: a percentage is not to be read out of half of it. */
function percentHoles(text: string): readonly Hole[] {
  return [...text.matchAll(PERCENTS)].map(({ index, 0: { length } }) => ({
    start: index,
    end: index + length,
    gap: 'object',
  }));
}

/** All that stand together, and what cannot be seen between them: without it they would be counted by other pairs. */
const PERCENTS = new RegExp(`%(?:${HIDDEN}{0,64}%){1,999}`, 'gu');

/** References and escapes that read as a sign of markup: left out, no replacement has to spell one. */
function signHoles(pieces: readonly Piece[]): readonly Hole[] {
  const holes: Hole[] = [];
  let end = 0;
  pieces.forEach(({ span, read }, n) => {
    const start = end + (n > 0 ? JOINT[span.gap].length : 0);
    end = start + read.length;
    if (span.text === '<' || span.text === '>' || span.text === '&') holes.push({ start, end, gap: 'object' });
  });
  return holes;
}

interface Piece {
  readonly span: Span;
  readonly read: string;
}

/** Holes in their order, those that overlap joined. */
function merged(holes: readonly Hole[]): readonly Hole[] {
  const out: Hole[] = [];
  for (const hole of [...holes].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = out.at(-1);
    if (last && hole.start < last.end) {
      if (hole.end > last.end) out[out.length - 1] = { start: last.start, end: hole.end, gap: 'object' };
    } else {
      out.push(hole);
    }
  }
  return out;
}

/** What is left of the pieces of a message. A piece with a reading of its own goes whole when a hole touches it. */
function cut(pieces: readonly Piece[], holes: readonly Hole[]): readonly Span[] {
  const list = createSpanList();
  let next = 0;
  let from = 0;
  pieces.forEach(({ span, read }, n) => {
    if (n > 0) {
      from += JOINT[span.gap].length;
      list.gap(span.gap, { start: pieces[n - 1]?.span.end ?? span.start, end: span.start });
    }
    const to = from + read.length;
    let at = from;
    for (let hole = holes[next]; hole && hole.start < to; hole = holes[next]) {
      if (hole.end > from) {
        const start = Math.max(hole.start, from);
        if (span.text === undefined) list.add(span.start + at - from, span.start + start - from);
        at = Math.min(hole.end, to);
        fill(hole, span, from);
      }
      if (hole.end > to) break;
      next++;
    }
    if (span.text === undefined) list.add(span.start + at - from, span.end);
    else if (at === from) list.add(span.start, span.end, span.text);
    from = to;
  });
  return list.end();

  function fill({ start, end, gap, text }: Hole, span: Span, from: number): void {
    const inside = span.text === undefined && start >= from && end - from <= span.end - span.start;
    const stretch =
      span.text === undefined
        ? { start: span.start + Math.max(0, start - from), end: Math.min(span.end, span.start + end - from) }
        : span;
    if (text === undefined) list.gap(gap, stretch);
    else if (inside) list.add(stretch.start, stretch.end, text);
    else list.gap('object', stretch);
  }
}
