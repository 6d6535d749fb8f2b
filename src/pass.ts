import { HitFinder, type Hits } from './hits.js';
import type { Finder, Rule } from './rules/rule.js';
import { type Page, touchableEnd } from './text/page.js';
import type { Edit, Match, PassName } from './types.js';

/** A pass that reads a page by its characters: the page and the places to look at in, its edits out, sorted and disjoint. */
export type Scan = (page: Page, hits: Hits) => readonly Edit[];

/** The passes that read a page by its characters, in their order, and what tells where they have to look. */
export interface Scans {
  readonly passes: readonly Scan[];
  readonly hits: HitFinder;
}

export function createScans(rules: readonly Rule[]): Scans {
  const seekers = rules.flatMap((rule) => (rule.finder ? [{ ...rule.finder, rule }] : [])).map(withBit);
  return {
    passes: SCANNED.map((name) => createScan(seekers.filter(({ rule }) => rule.pass === name))),
    hits: new HitFinder(seekers),
  };
}

const SCANNED = ['characters', 'marks', 'punctuation', 'spacing'] as const satisfies readonly PassName[];

interface Seeker extends Finder {
  readonly rule: Rule;
  /** Stands for the rule in a number of 32 bits. With more rules some share one, and may be asked in vain. */
  readonly bit: number;
}

function withBit(finder: Omit<Seeker, 'bit'>, n: number): Seeker {
  return { ...finder, bit: 1 << n };
}

const NOTHING: readonly Edit[] = [];

/** One scan for all rules of a pass: leftmost wins, then longest, then the order of the list. */
function createScan(seekers: readonly Seeker[]): Scan {
  const bits = seekers.reduce((all, { bit }) => all | bit, 0);
  return (page, hits) => {
    const { at: places, bits: wanted, count } = hits;
    let edits: Edit[] | undefined;
    let from = 0;
    for (let h = 0; h < count; h++) {
      const asked = (wanted[h] ?? 0) & bits;
      if (asked === 0) continue;
      const at = places[h] ?? 0;
      const found = at < from ? undefined : longest(seekers, asked, page, at);
      if (!found) continue;
      edits ??= [];
      edits.push(found);
      from = Math.max(found.end, at + 1);
    }
    return edits ?? NOTHING;
  };
}

function longest(seekers: readonly Seeker[], asked: number, page: Page, at: number): Edit | undefined {
  let best: Match | undefined;
  let by: Rule | undefined;
  for (const seeker of seekers) {
    if ((asked & seeker.bit) === 0) continue;
    const match = seeker.find(page, at);
    if (!match || (best && match.end - match.start <= best.end - best.start)) continue;
    if (!isFit(match, seeker, page, at)) continue;
    best = match;
    by = seeker.rule;
  }
  return best && by && editOf(best, by);
}

function isFit({ start, end, text }: Match, { at: units }: Seeker, page: Page, at: number): boolean {
  if (typeof units === 'string' && !units.includes(page.text.charAt(at))) return false;
  return start >= at && page.text.slice(start, end) !== text && end <= touchableEnd(page, at);
}

function editOf({ start, end, text, confidence, reason }: Match, { id, safety, summary }: Rule): Edit {
  const sure = confidence ?? safety;
  return { start, end, text, rules: [id], confidence: sure, reason: reason ?? summary, fix: sure !== 'ask' };
}
