import type { Gap, Span, Spelling } from '../types.js';

/** Collects spans in their order. The first is parted from what came before by a `break`. */
export interface SpanList {
  readonly spans: readonly Span[];
  /** Adds a stretch of prose; `text` where it reads as something else than it is spelled. Empty stretches are dropped. */
  add(start: number, end: number, text?: string, spelling?: Spelling): void;
  /** Says what lies between the last span and the next; of several gaps the strongest counts. */
  gap(gap: Gap): void;
}

export function createSpanList(): SpanList {
  const spans: Span[] = [];
  let pending: Gap = 'break';
  return {
    spans,
    add(start, end, text, spelling) {
      if (start >= end) return;
      spans.push({ start, end, gap: pending, ...(text !== undefined && { text }), ...(spelling && { spelling }) });
      pending = 'seam';
    },
    gap(gap) {
      pending = stronger(pending, gap);
    },
  };
}

const STRENGTH = { seam: 0, object: 1, break: 2 } as const satisfies Record<Gap, number>;

function stronger(a: Gap, b: Gap): Gap {
  return STRENGTH[a] < STRENGTH[b] ? b : a;
}
