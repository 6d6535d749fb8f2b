import { type Journal, onlyFixes } from './journal.js';
import { createLineMender } from './lines.js';
import { createScans } from './pass.js';
import { rules } from './rules/index.js';
import { untouchable } from './segment/index.js';
import { createKeeper } from './segment/kept.js';
import { allowed, shiftOff } from './suppressed.js';
import { LazyPage, type Page } from './text/page.js';
import { union } from './text/ranges.js';
import type { Change, Edit, Ranges, Settings, Suppression } from './types.js';
import { boundaryEdits, boundaryFixes } from './zwnj/index.js';

/** Mends a page by all passes. */
export interface PageMender {
  /** The page, mended; what was done to it goes into the journal, if there is one. */
  mend(text: string, off: readonly Suppression[], journal?: Journal): string;
}

/** A mended word boundary hardly ever makes way for the scans: so often the passes are repeated then, at most. */
const ROUNDS = 4;

export function createPageMender(settings: Settings): PageMender {
  const scans = createScans(rules.filter((rule) => settings.rules.has(rule.id)));
  const keptIn = createKeeper(settings.keep);
  const quiet = (text: string, from: number, to: number) => union(untouchable(text, from, to), keptIn(text, from, to));
  const lines = createLineMender(scans);

  function mend(text: string, off: readonly Suppression[], journal?: Journal): string {
    let page = lines.all(new LazyPage(text, settings, quiet), off, journal);
    if (settings.zwnj === 'off') return page.text;
    for (let round = 0; round < ROUNDS; round++) {
      const fixes = journal ? noted(page, off, journal) : boundaryFixes(page);
      const joined = page.after(fixes);
      if (joined.text === page.text || round === ROUNDS - 1) return joined.text;
      page = lines.after(fixes, joined, shiftOff(off, journal?.fixes ?? []), journal);
      if (page.text === joined.text && !fixes.some(partsWords) && keepsAlike(page, joined)) break;
    }
    return page.text;
  }

  /** Whether what was mended made no word that the user keeps. */
  function keepsAlike(page: Page, joined: Page): boolean {
    return settings.keep.length === 0 || isSame(page.untouchable, joined.untouchable);
  }

  return { mend };
}

/** Whether a fix parts what was read as one word: what may be joined to its parts is not known before. */
function partsWords({ text }: Change): boolean {
  return text.includes(' ');
}

function isSame(ranges: Ranges, before: Ranges): boolean {
  return ranges.length === before.length && ranges.every((edge, n) => edge === before[n]);
}

/** The word boundaries that are mended on a page, after the journal has taken them and those that are only reported. */
function noted(page: Page, off: readonly Suppression[], journal: Journal): readonly Edit[] {
  const edits = allowed(boundaryEdits(page), shiftOff(off, journal.fixes));
  journal.add(edits);
  return onlyFixes(edits);
}
