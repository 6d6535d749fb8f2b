import type { Finder, Rule } from './rules/rule.js';
import type { Page } from './text/page.js';
import type { Edit, Match, PassName } from './types.js';
import { boundaryEdits } from './zwnj/index.js';

/** A pass: a page in, its edits out, sorted and disjoint. */
export type Pass = (page: Page) => Edit[];

/** The passes in their order, each with those of `rules` that belong to it and are not switched off. */
export interface Passes {
  /** They read a line by its characters, and are repeated until they find nothing more. */
  readonly scans: readonly Pass[];
  /** Those after them, which run once. */
  readonly once: readonly Pass[];
}

export function createPasses(rules: readonly Rule[]): Passes {
  return {
    scans: SCANNED.map((name) => createScan(rules.filter((rule) => rule.pass === name))),
    once: [boundaryEdits],
  };
}

const SCANNED = ['characters', 'marks', 'punctuation', 'spacing'] as const satisfies readonly PassName[];

interface Seeker extends Finder {
  readonly rule: Rule;
}

/** One scan for all rules of a pass: leftmost wins, then longest, then the order of the list. */
function createScan(rules: readonly Rule[]): Pass {
  const seekers = rules.flatMap((rule) => (rule.finder ? [{ ...rule.finder, rule }] : []));
  const here = masks(seekers.map((seeker) => seeker.at));
  const next = masks(seekers.map((seeker) => seeker.next));
  return (page) => {
    const edits: Edit[] = [];
    const { text, untouchable } = page;
    let at = 0;
    for (let r = 0; r <= untouchable.length; r += 2) {
      const end = untouchable[r] ?? text.length;
      while (at < end) {
        let asked = here[text.charCodeAt(at)] ?? 0;
        if (asked !== 0 && at + 1 < text.length) asked &= next[text.charCodeAt(at + 1)] ?? 0;
        const found = asked === 0 ? undefined : longest(seekers, asked, page, at, end);
        if (found) edits.push(found);
        at = found ? Math.max(found.end, at + 1) : at + 1;
      }
      at = Math.max(at, untouchable[r + 1] ?? at);
    }
    return edits;
  };
}

/** For each code unit a bit for every set that has it; a set left out has them all. A pass has at most 31 rules. */
function masks(sets: readonly (string | undefined)[]): Int32Array {
  const table = new Int32Array(0x10000);
  sets.forEach((set, n) => {
    if (set === undefined) for (let code = 0; code < table.length; code++) table[code] = (table[code] ?? 0) | (1 << n);
    for (const unit of set?.split('') ?? []) {
      const code = unit.charCodeAt(0);
      table[code] = (table[code] ?? 0) | (1 << n);
    }
  });
  return table;
}

function longest(seekers: readonly Seeker[], asked: number, page: Page, at: number, limit: number): Edit | undefined {
  let best: Match | undefined;
  let by: Rule | undefined;
  for (let left = asked; left !== 0; left &= left - 1) {
    const seeker = seekers[31 - Math.clz32(left & -left)];
    const match = seeker?.find(page, at);
    if (!match || match.start < at || match.end > limit) continue;
    if (best && match.end - match.start <= best.end - best.start) continue;
    if (page.text.slice(match.start, match.end) === match.text) continue;
    best = match;
    by = seeker?.rule;
  }
  if (!best || !by) return undefined;
  const confidence = best.confidence ?? by.safety;
  return {
    start: best.start,
    end: best.end,
    text: best.text,
    rules: [by.id],
    confidence,
    reason: best.reason ?? by.summary,
    fix: confidence !== 'ask',
  };
}
