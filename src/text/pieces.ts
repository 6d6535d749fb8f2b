import type { Prose, Span } from '../types.js';
import { OBJECT } from './chars.js';
import { LongText } from './long-text.js';
import { mustFollow } from './must.js';

/** A span, and where what it reads as stands in a view. */
export interface Piece {
  readonly span: Span;
  /** What the source has there, and what that reads as. */
  readonly source: string;
  readonly read: string;
  readonly from: number;
  readonly to: number;
  /** Whether something that is no prose stands right before it, and right behind it. */
  readonly markupBefore: boolean;
  readonly markupAfter: boolean;
}

/** The spans of a source as pieces of a view. There may be a million of them: only their places are kept. */
export class Pieces {
  /** All that they read as, joined: a seam by nothing, an object by U+FFFC, a break by a line feed. */
  readonly text: string;
  private readonly from: Int32Array;
  private lastAt = -1;
  private last: Piece | undefined;

  constructor(
    private readonly source: string,
    private readonly prose: Prose,
  ) {
    const { spans } = prose;
    this.from = new Int32Array(spans.length);
    const text = new LongText();
    let at = 0;
    let end = 0;
    for (const [n, span] of spans.entries()) {
      // An empty one, as some formats give for a line without words, has nothing that could be doubled.
      if (span.end !== span.start) {
        mustFollow('spans', span.start, span.end, end);
        end = span.end;
      }
      const joint = n > 0 ? JOINT[span.gap] : '';
      const read = span.text ?? source.slice(span.start, span.end);
      this.from[n] = at + joint.length;
      at += joint.length + read.length;
      text.add(joint);
      text.add(read);
    }
    this.text = text.toString();
  }

  get length(): number {
    return this.from.length;
  }

  /** Whether a block begins with a piece. */
  startsBlock(n: number): boolean {
    return this.prose.spans[n]?.gap === 'break';
  }

  /** Where a piece ends in the view. */
  endOf(n: number): number {
    const span = this.prose.spans[n];
    return (this.from[n] ?? 0) + (span?.text?.length ?? (span ? span.end - span.start : 0));
  }

  /** A piece; the same as the last time, if that was asked for then. */
  at(n: number): Piece | undefined {
    if (n !== this.lastAt) {
      this.last = this.read(n);
      this.lastAt = n;
    }
    return this.last;
  }

  private read(n: number): Piece | undefined {
    const { spans, tight = false } = this.prose;
    const span = spans[n];
    if (!span) return undefined;
    const source = this.source.slice(span.start, span.end);
    return {
      span,
      source,
      read: span.text ?? source,
      from: this.from[n] ?? 0,
      to: this.endOf(n),
      markupBefore: tight && (spans[n - 1]?.end ?? span.start) < span.start,
      markupAfter: tight && (spans[n + 1]?.start ?? span.end) > span.end,
    };
  }

  /** Where an offset of the source lies in the view: what is no prose lies at the start of the prose after it. */
  inView(offset: number): number {
    const { spans } = this.prose;
    let low = 0;
    let high = spans.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((spans[middle]?.end ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    const span = spans[low];
    if (!span) return this.text.length;
    return Math.min(this.endOf(low), (this.from[low] ?? 0) + Math.max(0, offset - span.start));
  }
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const;
