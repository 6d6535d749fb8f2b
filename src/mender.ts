import { Journal, onlyFixes } from './journal.js';
import { createLineMender } from './lines.js';
import { createScans } from './pass.js';
import { rules } from './rules/index.js';
import { untouchable } from './segment/index.js';
import { createKeeper } from './segment/kept.js';
import { allowed, shiftOff, within } from './suppressed.js';
import { fixesOf, moveAll, replace } from './text/edits.js';
import { LazyPage, type Page } from './text/page.js';
import { pagesOf, pageText } from './text/pages.js';
import { union } from './text/ranges.js';
import { blocksOf, rawChanges } from './text/raw-blocks.js';
import { type View, viewOf, wholeView } from './text/view.js';
import type { Change, Edit, Prose, Ranges, Settings, Suppression } from './types.js';
import { boundaryEdits, boundaryFixes } from './zwnj/index.js';

/** Mends texts or parts of them, page by page. What of them is prose, and where it is let be, is said to it. */
export interface Mender {
  /** The text, mended. `prose` says what of it is prose; by default all of it. */
  clean(text: string, prose?: Prose): string;
  /** What `clean` would change and what is only reported, one by one. */
  each(text: string, prose?: Prose): Iterable<Edit>;
}

/** A mended word boundary hardly ever makes way for the scans: so often the passes are repeated then, at most. */
const ROUNDS = 4;

/** The mender of these settings. To make one costs, so it is made once. */
export function menderOf(settings: Settings): Mender {
  const mender = menders.get(settings) ?? createMender(settings);
  menders.set(settings, mender);
  return mender;
}

const menders = new WeakMap<Settings, Mender>();

function createMender(settings: Settings): Mender {
  const scans = createScans(rules.filter((rule) => settings.rules.has(rule.id)));
  const keptIn = createKeeper(settings.keep);
  const quiet = (text: string, from: number, to: number) => union(untouchable(text, from, to), keptIn(text, from, to));
  const lines = createLineMender(scans);

  /** Mends a page and returns it; what was done to it goes into the journal, if there is one. */
  function run(text: string, off: readonly Suppression[], journal?: Journal): string {
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

  /** Page by page, lest the edits of a view and those of its source are there at once. */
  function* editsOf({ text, off }: View): Generator<Edit> {
    for (const page of pagesOf(text)) {
      const { start, end } = page;
      const journal = new Journal(pageText(text, page));
      run(journal.source, within(off, start, end), journal);
      yield* moveAll(journal.edits, start);
    }
  }

  function cleanAll(text: string): string {
    let out = '';
    for (const page of pagesOf(text)) out += run(pageText(text, page), []);
    return out;
  }

  function each(text: string, prose?: Prose): Iterable<Edit> {
    const view = prose ? viewOf(text, prose) : wholeView(text);
    return view.toSource(editsOf(view));
  }

  /** Most values of data are lines as they stand: these are mended as plain text is, as edits cost more than the mending. */
  function* changesIn(text: string, prose: Prose): Generator<Change> {
    for (const { spans, isRaw } of blocksOf(text, prose)) {
      const part = { ...prose, spans };
      yield* (isRaw && rawChanges(text, part, cleanAll)) || fixesOf(each(text, part));
    }
  }

  function clean(text: string, prose?: Prose): string {
    if (!prose) return cleanAll(text);
    const needsEdits = prose.off?.length || prose.settle || prose.tight;
    return needsEdits ? replace(text, fixesOf(each(text, prose))) : replace(text, changesIn(text, prose));
  }

  return { each, clean };
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
