import type { CodeUnits, Finder, Rule } from './rules/rule.js';
import { type Page, touchableEnd } from './text/page.js';
import type { Edit, Match, PassName } from './types.js';

/** The places of a line where rules want to be asked. They are valid until the next line is read. */
export interface Hits {
  /** Where the first `count` are, and the bits of the rules that want to be asked there. */
  at: Int32Array;
  bits: Int32Array;
  count: number;
  /** The bits of all places together. */
  all: number;
}

/** A pass that reads a line by its characters: a line and the places to look at in, its edits out, sorted and disjoint. */
export type Scan = (page: Page, hits: Hits) => readonly Edit[];

/** The passes that read a line by its characters, in their order, and what tells where they have to look. */
export interface Scans {
  readonly passes: readonly Scan[];
  hitsIn(line: string): Hits;
}

export function createScans(rules: readonly Rule[]): Scans {
  const seekers = rules.flatMap((rule) => (rule.finder ? [{ ...rule.finder, rule }] : [])).map(withBit);
  return {
    passes: SCANNED.map((name) => createScan(seekers.filter(({ rule }) => rule.pass === name))),
    hitsIn: createHitFinder(seekers),
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

/** Looks at each pair of neighbours once for all rules: most lines are done with then. */
function createHitFinder(seekers: readonly Seeker[]): (line: string) => Hits {
  const here = masks(seekers.map(({ bit, at }) => ({ bit, units: at })));
  const next = masks(seekers.map(({ bit, next }) => ({ bit, units: next })));
  const hits = { at: new Int32Array(0), bits: new Int32Array(0), count: 0, all: 0 };
  return (line) => {
    const { length } = line;
    if (hits.at.length < length)
      Object.assign(hits, { at: new Int32Array(2 * length), bits: new Int32Array(2 * length) });
    const { at: places, bits } = hits;
    let count = 0;
    let all = 0;
    let asked = here[line.charCodeAt(0)] ?? 0;
    for (let at = 1; at <= length; at++) {
      const code = at < length ? line.charCodeAt(at) : LINE_FEED;
      asked &= next[code] ?? 0;
      if (asked !== 0) {
        places[count] = at - 1;
        bits[count++] = asked;
        all |= asked;
      }
      asked = here[code] ?? 0;
    }
    hits.count = count;
    hits.all = all;
    return hits;
  };
}

const LINE_FEED = 10;
const ALL_UNITS = 0x10000;

/** For each code unit the bits of every set that has it; a set left out has them all. */
function masks(sets: readonly { readonly bit: number; readonly units: CodeUnits | undefined }[]): Int32Array {
  const unbounded = sets.reduce((bits, { bit, units }) => (units === undefined ? bits | bit : bits), 0);
  const table = new Int32Array(ALL_UNITS).fill(unbounded);
  for (const { bit, units } of sets) {
    if (typeof units === 'string') {
      for (let i = 0; i < units.length; i++) table[units.charCodeAt(i)] = (table[units.charCodeAt(i)] ?? 0) | bit;
    } else if (units) {
      for (let code = 0; code < ALL_UNITS; code++) if (units(code)) table[code] = (table[code] ?? 0) | bit;
    }
  }
  return table;
}

const NOTHING: readonly Edit[] = [];

/** One scan for all rules of a pass: leftmost wins, then longest, then the order of the list. */
function createScan(seekers: readonly Seeker[]): Scan {
  const bits = seekers.reduce((all, { bit }) => all | bit, 0);
  return (page, hits) => {
    const { at: places, bits: wanted, count, all } = hits;
    if ((all & bits) === 0) return NOTHING;
    const edits: Edit[] = [];
    let from = 0;
    for (let h = 0; h < count; h++) {
      const at = places[h] ?? 0;
      const asked = (wanted[h] ?? 0) & bits;
      if (asked === 0 || at < from) continue;
      const found = longest(seekers, asked, page, at);
      if (!found) continue;
      edits.push(found);
      from = Math.max(found.end, at + 1);
    }
    return edits;
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
