import type { Finder, Rule } from './rules/rule.js';
import type { Page } from './text/page.js';
import type { Edit, Match, PassName } from './types.js';
import { boundaryEdits } from './zwnj/index.js';

/** A pass: a page in, its edits out, sorted and disjoint. */
export type Pass = (page: Page) => Edit[];

/** The passes in their order, each with those of `rules` that belong to it and are not switched off. */
export function createPasses(rules: readonly Rule[]): readonly Pass[] {
  const scans = SCANNED.map((name) => createScan(rules.filter((rule) => rule.pass === name)));
  return rules.some((rule) => rule.pass === 'boundaries') ? [...scans, boundaryEdits] : scans;
}

const SCANNED = ['characters', 'marks', 'punctuation', 'spacing'] as const satisfies readonly PassName[];

interface Seeker extends Finder {
  readonly rule: Rule;
}

/** One scan for all rules of a pass: leftmost wins, then longest, then the order of the list. */
function createScan(rules: readonly Rule[]): Pass {
  const seekers = seekersByCodeUnit(rules);
  return (page) => {
    const edits: Edit[] = [];
    const { text, untouchable } = page;
    let at = 0;
    for (let r = 0; r <= untouchable.length; r += 2) {
      const end = untouchable[r] ?? text.length;
      while (at < end) {
        const asked = seekers[text.charCodeAt(at)];
        const found = asked && longest(asked, page, at, end);
        if (found) edits.push(found);
        at = found ? Math.max(found.end, at + 1) : at + 1;
      }
      at = Math.max(at, untouchable[r + 1] ?? at);
    }
    return edits;
  };
}

function seekersByCodeUnit(rules: readonly Rule[]): readonly (readonly Seeker[] | undefined)[] {
  const table = new Array<Seeker[] | undefined>(0x10000).fill(undefined);
  for (const rule of rules) {
    if (!rule.finder) continue;
    for (const unit of rule.finder.at.split('')) {
      const code = unit.charCodeAt(0);
      table[code] = [...(table[code] ?? []), { ...rule.finder, rule }];
    }
  }
  return table;
}

function longest(asked: readonly Seeker[], page: Page, at: number, limit: number): Edit | undefined {
  let best: Match | undefined;
  let by: Rule | undefined;
  for (const seeker of asked) {
    const match = seeker.find(page, at);
    if (!match || match.start < at || match.end > limit) continue;
    if (best && match.end - match.start <= best.end - best.start) continue;
    if (page.text.slice(match.start, match.end) === match.text) continue;
    best = match;
    by = seeker.rule;
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
