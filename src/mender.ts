import { Journal } from './journal.js';
import { createPageMender } from './page-mender.js';
import { within } from './suppressed.js';
import { fixesOf, moveAll, replace } from './text/edits.js';
import { pagesOf, pageText } from './text/pages.js';
import { blocksOf, rawChanges } from './text/raw-blocks.js';
import { type View, viewOf, wholeView } from './text/view.js';
import type { Change, Edit, Prose, Settings } from './types.js';

/** Mends texts or parts of them, page by page. What of them is prose, and where it is let be, is said to it. */
export interface Mender {
  /** The text, mended. `prose` says what of it is prose; by default all of it. */
  clean(text: string, prose?: Prose): string;
  /** What `clean` would change and what is only reported, one by one. */
  each(text: string, prose?: Prose): Iterable<Edit>;
}

/** The mender of settings that say the same. To make one costs, so the last ones are kept. */
export function menderOf(settings: Settings): Mender {
  const key = keyOf(settings);
  const mender = menders.get(key) ?? createMender(settings);
  menders.delete(key); // so that it is put in behind all others
  menders.set(key, mender);
  const [oldest = key] = menders.keys();
  if (menders.size > MOST_MENDERS) menders.delete(oldest);
  return mender;
}

const menders = new Map<string, Mender>();

/** Each takes half a megabyte for the table of its rules. */
const MOST_MENDERS = 16;

/** All of the settings that a mender reads. */
function keyOf({ digits, ezafe, zwnj, rules, keep, join, split }: Settings): string {
  return JSON.stringify([digits, ezafe, zwnj, [...rules], keep, join, split]);
}

function createMender(settings: Settings): Mender {
  const pages = createPageMender(settings);

  /** Page by page, lest the edits of a view and those of its source are there at once. */
  function* editsOf({ text, off }: View): Generator<Edit> {
    for (const page of pagesOf(text)) {
      const { start, end } = page;
      const journal = new Journal(pageText(text, page));
      pages.mend(journal.source, within(off, start, end), journal);
      yield* moveAll(journal.edits, start);
    }
  }

  function cleanAll(text: string): string {
    let out = '';
    for (const page of pagesOf(text)) out += pages.mend(pageText(text, page), []);
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
    return replace(text, needsEdits ? fixesOf(each(text, prose)) : changesIn(text, prose));
  }

  return { each, clean };
}
