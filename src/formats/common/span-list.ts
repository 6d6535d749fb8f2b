import type { Gap, Span, Spelling } from '../../types.js';

/** Collects spans in their order. The first is parted from what came before by a `break`. */
export interface SpanList {
  /** Adds a stretch of prose; `text` where it reads as something else than it is spelled. Empty stretches are dropped. */
  add(start: number, end: number, text?: string, spelling?: Spelling): void;
  /**
   * Says what lies between the last span and the next; of several gaps the strongest counts. An object needs to say
   * where it stands: at the edge of a line only an empty span beyond it can show that it is there.
   */
  gap(gap: Exclude<Gap, 'object'>): void;
  gap(gap: Gap, stretch: { readonly start: number; readonly end: number }): void;
  /** All that was collected. */
  end(): readonly Span[];
}

export function createSpanList(): SpanList {
  const spans: Span[] = [];
  let pending: Gap = 'break';
  /** Where the objects start with which the line starts, and where those end that come after its last span. */
  let leading: number | undefined;
  let trailing: number | undefined;

  function finishLine(): void {
    if (trailing !== undefined) spans.push({ start: trailing, end: trailing, gap: 'object' });
    leading = undefined;
    trailing = undefined;
    pending = 'break';
  }

  return {
    add(start, end, text, spelling) {
      if (start >= end) return;
      if (leading !== undefined) {
        spans.push({ start: leading, end: leading, gap: 'break' });
        pending = 'object';
      }
      spans.push({ start, end, gap: pending, ...(text !== undefined && { text }), ...(spelling && { spelling }) });
      leading = undefined;
      trailing = undefined;
      pending = 'seam';
    },
    gap(gap: Gap, stretch?: { readonly start: number; readonly end: number }) {
      if (gap === 'break') finishLine();
      if (gap !== 'object') return;
      if (pending === 'break') leading ??= stretch?.start;
      else trailing = stretch?.end;
      if (pending === 'seam') pending = 'object';
    },
    end() {
      finishLine();
      return spans;
    },
  };
}
