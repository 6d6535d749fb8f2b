import { Journal, onlyFixes } from './journal.js';
import type { Hits, Scans } from './pass.js';
import { allowed, shiftOff, within } from './suppressed.js';
import { moveAll } from './text/edits.js';
import { LazyPage } from './text/page.js';
import type { Edit, Ranges, Settings, Suppression } from './types.js';

/** How often the scans of a line are repeated at most. One edit may make way for another: two rounds nearly always do. */
const ROUNDS = 8;

/** Mends the lines of a text by the scans; what it does goes into the journal, if there is one. */
export type LineMender = (text: string, off: readonly Suppression[], journal?: Journal) => string;

/** `quiet` finds what must not be touched. */
export function createLineMender(scans: Scans, settings: Settings, quiet: (text: string) => Ranges): LineMender {
  function mend(line: string, first: Hits, off: readonly Suppression[], journal?: Journal): string {
    let page = new LazyPage(line, settings, quiet);
    let hits = first;
    let suppressed = off;
    for (let round = 0; round < ROUNDS && hits.count > 0; round++) {
      const before = page.text;
      for (const scan of scans.passes) {
        const found = allowed(scan(page, hits), suppressed);
        if (found.length === 0) continue;
        journal?.add(found);
        const fixes = onlyFixes(found);
        page = page.after(fixes);
        suppressed = shiftOff(suppressed, fixes);
        hits = scans.hitsIn(page.text);
      }
      if (page.text === before) break;
      page = new LazyPage(page.text, settings, quiet);
    }
    return page.text;
  }

  return (text, off, journal) => {
    const found: Edit[] = [];
    let out = '';
    let done = 0;
    for (let start = 0, end = 0; start < text.length; start = end) {
      end = lineEnd(text, start);
      const line = text.slice(start, end);
      const hits = scans.hitsIn(line);
      if (hits.count === 0) continue;
      const lines = journal && new Journal(line);
      const mended = mend(line, hits, within(off, start, end), lines);
      if (lines) for (const edit of moveAll(lines.edits, start)) found.push(edit);
      if (mended === line) continue;
      out += text.slice(done, start) + mended;
      done = end;
    }
    journal?.add(found);
    return done === 0 ? text : out + text.slice(done);
  };
}

/** Where the line that begins at `start` ends, its line feed included. */
function lineEnd(text: string, start: number): number {
  const at = text.indexOf('\n', start);
  return at < 0 ? text.length : at + 1;
}
