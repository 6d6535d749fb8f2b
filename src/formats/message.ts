import { OBJECT } from '../text/chars.js';
import type { Gap, Span } from '../types.js';
import { icuHoles } from './icu.js';
import { createSpanList } from './span-list.js';
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
  const found = merged([...tagHoles(text), ...icuHoles(text), ...percentHoles(text), ...holes(text)]);
  return trimLines(source, signless(found.length > 0 ? cut(pieces, found) : spans));
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
    if (start >= span.end) continue;
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
      list.gap(span.gap);
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
  return list.spans;

  function fill({ start, end, gap, text }: Hole, span: Span, from: number): void {
    const isRespelt =
      text !== undefined && span.text === undefined && start >= from && end - from <= span.end - span.start;
    if (isRespelt) list.add(span.start + start - from, span.start + end - from, text);
    else list.gap(text === undefined ? gap : 'object');
  }
}

/** Leaves out references and escapes that read as a sign of markup, so that no replacement has to spell one. */
function signless(spans: readonly Span[]): readonly Span[] {
  if (!spans.some(isSign)) return spans;
  const list = createSpanList();
  for (const span of spans) {
    list.gap(isSign(span) ? 'object' : span.gap);
    if (!isSign(span)) list.add(span.start, span.end, span.text);
  }
  return list.spans;
}

function isSign({ text }: Span): boolean {
  return text === '<' || text === '>' || text === '&';
}

function firstInk(source: string, span: Span): number {
  if (span.text !== undefined) return isBlank(span.text) ? span.end : span.start;
  let at = span.start;
  while (at < span.end && isBlank(source[at] ?? '')) at++;
  return at;
}

function trimEnd(source: string, spans: Span[]): void {
  for (let last = spans.at(-1); last; last = spans.at(-1)) {
    let end = last.end;
    if (last.text !== undefined) end = isBlank(last.text) ? last.start : last.end;
    else while (end > last.start && isBlank(source[end - 1] ?? '')) end--;
    if (end === last.end) return;
    spans.pop();
    if (end > last.start) {
      spans.push({ ...last, end });
      return;
    }
    if (last.gap === 'break') return;
  }
}

function isBlank(char: string): boolean {
  return char.trim() === '' && char !== '';
}
