import type { Change, Prose, Span } from '../types.js';
import { mustFollow } from './must.js';
import { lineFeeds } from './position.js';
import { spell } from './spell.js';

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

/** What the raw blocks of a prose become; undefined where the lines that are mended are not as many. */
export function rawChanges(text: string, prose: Prose, clean: (text: string) => string): Change[] | undefined {
  const values = prose.spans.filter((span) => !isFeed(span));
  const before = values.map(({ start, end }) => text.slice(start, end));
  const lines = clean(before.join('\n')).split('\n');
  const changes: Change[] = [];
  let next = 0;
  values.forEach((span, n) => {
    const { start, end, spelling } = span;
    const was = before[n] ?? '';
    const from = next;
    next += 1 + lineFeeds(was);
    const mended = next === from + 1 ? (lines[from] ?? '') : lines.slice(from, next).join('\n');
    if (mended === was) return;
    const written = spell(mended, span, prose);
    if (spelling?.admits?.(written, was) ?? true) changes.push({ start, end, text: written });
  });
  return next === lines.length ? changes : undefined;
}

/** Whether a span stands for a line feed between lines of a raw block. */
function isFeed({ start, end, text }: Span): boolean {
  return text === '\n' && end - start === '\\n'.length;
}

/** What is spelled otherwise, or refused for all of several spans, is for edits to tell. */
function isRawBlock(source: string, block: readonly Span[], prose: Prose): boolean {
  return block.every((span, n) => {
    if (n > 0 && span.gap !== 'seam') return false;
    if (isFeed(span)) return true;
    const before = block[n - 1];
    if (span.text !== undefined || span.start === span.end || (before && !isFeed(before))) return false;
    if (block.length > 1 && span.spelling?.admits) return false;
    const text = source.slice(span.start, span.end);
    return spell(text, span, prose) === text;
  });
}
