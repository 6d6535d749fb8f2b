import type { Prose, Span } from '../types.js';
import { OBJECT } from './chars.js';
import { LongText } from './long-text.js';
import { mustFollow } from './must.js';

/** A span, or one letter of a run of escapes, and where what it reads as stands in a view. */
export interface Piece {
  readonly start: number;
  /** As in `Span`. */
  readonly text: Span['text'];
  readonly spelling: Span['spelling'];
  /** What the source has there, and what that reads as. */
  readonly source: string;
  readonly read: string;
  readonly from: number;
  readonly to: number;
  /** Whether something that is no prose stands right before it, and right behind it. */
  readonly markupBefore: boolean;
  readonly markupAfter: boolean;
}

/**
 * The spans of a source as pieces of a view, each but a run of escapes one piece. There may be a million of them: only
 * their places are kept.
 */
export class Pieces {
  /** All that they read as, joined: a seam by nothing, an object by U+FFFC, a break by a line feed. */
  readonly text: string;
  /** By pieces: where each stands in the view, and of which span it is. */
  private readonly from: Int32Array;
  private readonly spanOf: Int32Array;
  /** By spans: its first piece. */
  private readonly first: Int32Array;
  private lastAt = -1;
  private last: Piece | undefined;

  constructor(
    private readonly source: string,
    private readonly prose: Prose,
  ) {
    const { spans } = prose;
    const count = spans.reduce((sum, span) => sum + piecesIn(span), 0);
    this.from = new Int32Array(count);
    this.spanOf = new Int32Array(count);
    this.first = new Int32Array(spans.length);
    const text = new LongText();
    let next = 0;
    let at = 0;
    let end = 0;
    for (const [n, span] of spans.entries()) {
      mustFollow('spans', span.start, span.end, end);
      end = span.end;
      const joint = n > 0 ? JOINT[span.gap] : '';
      const read = span.text ?? source.slice(span.start, span.end);
      this.first[n] = next;
      for (let unit = 0; unit < piecesIn(span); unit++) {
        this.from[next] = at + joint.length + unit;
        this.spanOf[next++] = n;
      }
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
    const span = this.spanOf[n] ?? 0;
    return n === this.first[span] && this.prose.spans[span]?.gap === 'break';
  }

  /** Where a piece ends in the view. */
  endOf(n: number): number {
    const span = this.prose.spans[this.spanOf[n] ?? 0];
    const length = span?.width ? 1 : (span?.text?.length ?? (span ? span.end - span.start : 0));
    return (this.from[n] ?? 0) + length;
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
    const s = this.spanOf[n] ?? 0;
    const span = spans[s];
    if (!span || n >= this.length) return undefined;
    const { width, spelling } = span;
    const unit = n - (this.first[s] ?? 0);
    const start = width ? span.start + unit * width : span.start;
    const end = width ? start + width : span.end;
    const text = width ? span.text?.charAt(unit) : span.text;
    const source = this.source.slice(start, end);
    return {
      start,
      text,
      spelling,
      source,
      read: text ?? source,
      from: this.from[n] ?? 0,
      to: this.endOf(n),
      markupBefore: tight && (spans[s - 1]?.end ?? span.start) < start,
      markupAfter: tight && (spans[s + 1]?.start ?? span.end) > end,
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
    const units = Math.ceil(Math.max(0, offset - span.start) / (span.width ?? 1));
    const from = this.from[this.first[low] ?? 0] ?? 0;
    return from + Math.min(units, span.text?.length ?? span.end - span.start);
  }
}

function piecesIn({ text = '', width }: Span): number {
  return width ? text.length : 1;
}

const JOINT = { seam: '', object: OBJECT, break: '\n' } as const;
