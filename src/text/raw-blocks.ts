import type { Prose, Span } from '../types.js';
import { mustFollow } from './must.js';

/** Spans of a prose that follow one another, whole blocks of it. */
export interface Blocks {
  readonly spans: readonly Span[];
  /** Whether each of them is whole lines of the view as they stand in the source, or a line feed. */
  readonly isRaw: boolean;
}

/** So many code units of a source at most are taken at once, unless a block is longer: some pages. */
const MOST = 1 << 17;

/**
 * The blocks of a prose, those in which every line of the view is a stretch of the source together, and so are all
 * others. No rule looks at another line, so that each of the lists may be mended by itself.
 *
 * @throws TypeError where the spans are not sorted and disjoint
 */
export function* blocksOf(source: string, prose: Prose): Generator<Blocks> {
  const { spans } = prose;
  let taken: Span[] = [];
  let isRaw = false;
  let end = 0;
  for (let from = 0; from < spans.length; ) {
    let to = from + 1;
    while (to < spans.length && spans[to]?.gap !== 'break') to++;
    const block = spans.slice(from, to);
    for (const span of block) {
      // An empty one may stand anywhere, as in a view.
      if (span.start === span.end) continue;
      mustFollow('spans', span.start, span.end, end);
      end = span.end;
    }
    const raw = isRawBlock(source, block, prose);
    if (taken.length > 0 && (raw !== isRaw || end - (taken[0]?.start ?? end) > MOST)) {
      yield { spans: taken, isRaw };
      taken = [];
    }
    isRaw = raw;
    for (const span of block) taken.push(span);
    from = to;
  }
  if (taken.length > 0) yield { spans: taken, isRaw };
}

/** Whether a span stands for a line feed between lines of a raw block. */
export function isFeed({ start, end, text }: Span): boolean {
  return text === '\n' && end - start === '\\n'.length;
}

/** What is spelled otherwise, or refused for all of several spans, is for edits to tell. */
function isRawBlock(source: string, block: readonly Span[], { encode }: Prose): boolean {
  return block.every((span, n) => {
    if (n > 0 && span.gap !== 'seam') return false;
    if (isFeed(span)) return true;
    const before = block[n - 1];
    if (span.text !== undefined || span.start === span.end || (before && !isFeed(before))) return false;
    if (block.length > 1 && span.spelling?.admits) return false;
    const spell = span.spelling?.encode ?? encode;
    const text = source.slice(span.start, span.end);
    return !spell || spell(text) === text;
  });
}
