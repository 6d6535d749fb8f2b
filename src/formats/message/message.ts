import { OBJECT } from '../../text/chars.js';
import type { Gap, Span } from '../../types.js';
import { createSpanList } from '../common/span-list.js';
import { icuHoles } from './icu.js';
import { tagHoles } from './tags.js';

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

/** The spans without the blanks at the edges of what stands between two breaks. */
export function trimLines(source: string, spans: readonly Span[]): readonly Span[] {
  const out: Span[] = [];
  let first = true;
  for (const span of spans) {
    if (span.gap === 'break') {
      trimEnd(source, out);
      first = true;
    }
    const start = first ? firstInk(source, span) : span.start;
    if (start >= span.end && !isEmpty(span)) continue;
    out.push(first ? { ...span, start, gap: 'break' } : span);
    first = false;
  }
  trimEnd(source, out);
  return out;
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const satisfies Record<Gap, string>;

/** `%%`, which formats print as one: a percentage is not to be read out of half of it. */
function percentHoles(text: string): readonly Hole[] {
  return [...text.matchAll(/%%/g)].map(({ index }) => ({ start: index, end: index + 2, gap: 'object' }));
}

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
    const stretch = inside ? { start: span.start + start - from, end: span.start + end - from } : span;
    if (text === undefined) list.gap(gap, stretch);
    else if (inside) list.add(stretch.start, stretch.end, text);
    else list.gap('object', stretch);
  }
}

function firstInk(source: string, span: Span): number {
  if (span.text !== undefined) return isBlank(span.text) ? span.end : span.start;
  let at = span.start;
  while (at < span.end && isBlank(source[at] ?? '')) at++;
  return at;
}

/** Takes the blanks from the end of the last line, and the line where nothing is left of it but objects. */
function trimEnd(source: string, spans: Span[]): void {
  let last = spans.pop();
  while (last && !isEmpty(last)) {
    const end = lastInk(source, last);
    if (end > last.start) {
      spans.push(end === last.end ? last : { ...last, end });
      return;
    }
    if (last.gap === 'break') return;
    last = spans.pop();
  }
  if (!last) return;
  spans.push(last);
  let first = spans.length - 1;
  while (first > 0 && spans[first]?.gap !== 'break') first--;
  if (spans.slice(first).every(isEmpty)) spans.length = first;
}

/** An empty span stands for an object at the edge of a line. */
function isEmpty({ start, end }: Span): boolean {
  return start === end;
}

function lastInk(source: string, span: Span): number {
  if (span.text !== undefined) return isBlank(span.text) ? span.start : span.end;
  let end = span.end;
  while (end > span.start && isBlank(source[end - 1] ?? '')) end--;
  return end;
}

function isBlank(char: string): boolean {
  return char.trim() === '' && char !== '';
}
