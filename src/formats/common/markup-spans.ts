import type { Gap, Span } from '../../types.js';

/**
 * The spans of a source of markup, written from left to right.
 *
 * An object that stands first or last between two breaks is shown by an empty span on its far side, lest the blank
 * beside it be taken for one that begins or ends a line.
 */
export class MarkupSpans {
  readonly spans: Span[] = [];
  private gap: Gap = 'break';

  /** Whether nothing stands behind the last break. */
  get isFresh(): boolean {
    return this.gap === 'break';
  }

  push(start: number, end: number, text?: string): void {
    this.spans.push(text === undefined ? { start, end, gap: this.gap } : { start, end, gap: this.gap, text });
    this.gap = 'seam';
  }

  /** Parts what was pushed from what will be, at an offset between the two. */
  part(gap: Gap, at: number): void {
    const meet = (gap === 'object' && this.gap === 'break') || (gap === 'break' && this.gap === 'object');
    if (meet) this.push(at, at);
    if (gap !== 'seam') this.gap = gap;
  }
}
