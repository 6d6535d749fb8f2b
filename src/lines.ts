import { Journal, onlyFixes } from './journal.js';
import type { Scans } from './pass.js';
import { allowed, shiftOff, withoutFeeds } from './suppressed.js';
import { shift } from './text/edits.js';
import type { LazyPage } from './text/page.js';
import { union } from './text/ranges.js';
import type { Change, Ranges, Suppression } from './types.js';

/** How often the scans are repeated at most. One edit may make way for another: two rounds nearly always do. */
const ROUNDS = 8;

/** Mends the lines of a page by the scans; what it does goes into the journal, if there is one. */
export interface LineMender {
  /** Mends every line. */
  all(page: LazyPage, off: readonly Suppression[], journal?: Journal): LazyPage;
  /** Mends the lines of a page that edits changed. The page before the edits must be the last that was mended. */
  after(edits: readonly Change[], page: LazyPage, off: readonly Suppression[], journal?: Journal): LazyPage;
}

export function createLineMender({ passes, hits: finder }: Scans): LineMender {
  /** A line in which nothing was found is done, since no rule looks at another: `lines` are those that are left. */
  function mend(first: LazyPage, lines: Ranges, off: readonly Suppression[], journal?: Journal): LazyPage {
    const own = journal && new Journal(first.text);
    let page = first;
    let left = lines;
    let hits = finder.within(left);
    let suppressed = withoutFeeds(off, first.text);
    for (let round = 0; round < ROUNDS && hits.count > 0; round++) {
      const before = page.text;
      let changed: Ranges = [];
      for (const scan of passes) {
        const found = allowed(scan(page, hits), suppressed);
        if (found.length === 0) continue;
        own?.add(found);
        const fixes = onlyFixes(found);
        page = page.after(fixes);
        suppressed = shiftOff(suppressed, fixes);
        finder.after(fixes, page.text);
        const touched = linesOf(page.text, fixes);
        changed = union(shift(changed, fixes), touched);
        left = union(shift(left, fixes), touched);
        hits = finder.within(left);
      }
      if (page.text === before) break;
      page = page.reread(changed);
      left = changed;
      hits = finder.within(left);
    }
    if (own) journal.add(own.edits);
    return page;
  }

  return {
    all(page, off, journal) {
      finder.find(page.text);
      return mend(page, [0, page.text.length], off, journal);
    },
    after(edits, page, off, journal) {
      finder.after(edits, page.text);
      const lines = linesOf(page.text, edits);
      return mend(page.reread(lines), lines, off, journal);
    },
  };
}

/** The lines of the text that edits made, as far as they are in them. */
function linesOf(text: string, edits: readonly Change[]): Ranges {
  const lines: number[] = [];
  let moved = 0;
  let end = 0;
  for (const edit of edits) {
    const at = edit.start + moved;
    moved += edit.text.length - (edit.end - edit.start);
    if (at < end) continue;
    let start = end;
    for (let feed = 0; end <= at && feed >= 0; ) {
      start = end;
      feed = text.indexOf('\n', start);
      end = feed < 0 ? text.length : feed + 1;
    }
    lines.push(start, end);
  }
  return lines;
}
