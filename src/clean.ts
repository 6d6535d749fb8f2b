import { Journal, onlyFixes } from './journal.js';
import { createLineMender } from './lines.js';
import { type Options, resolve } from './options.js';
import { createScans } from './pass.js';
import { rules } from './rules/index.js';
import { untouchable } from './segment/index.js';
import { createKeeper } from './segment/kept.js';
import { allowed, shiftOff, within } from './suppressed.js';
import { apply, moveAll } from './text/edits.js';
import { LazyPage, type Page } from './text/page.js';
import { pagesOf, pageText } from './text/pages.js';
import { union } from './text/ranges.js';
import { type View, viewOf, wholeView } from './text/view.js';
import type { Edit, Format, FormatOptions, Prose, Settings, Suppression } from './types.js';
import { boundaryEdits, boundaryFixes } from './zwnj/index.js';

/** A cleaner with its options compiled once. It is frozen and may be shared. */
export interface Cleaner {
  readonly settings: Settings;
  /** The text, mended. `prose` says what of it is prose; by default all of it. */
  clean(text: string, prose?: Prose): string;
  /** What `clean` would change and what it would only report (`fix: false`), over the original text. */
  edits(text: string, prose?: Prose): Edit[];
  /** The same edits one by one, as they are found: of a large text there may be millions. */
  each(text: string, prose?: Prose): Iterable<Edit>;
}

/** Options of `clean` and `edits`: those of a cleaner, and the format of the text. */
export interface CleanOptions extends Options {
  /** The format of the text, as `import { markdown } from 'fanorm/formats/markdown'` gives it. Default: prose throughout. */
  readonly format?: Format;
  readonly formatOptions?: FormatOptions;
}

/** A mended word boundary hardly ever makes way for the scans: so often the passes are repeated then, at most. */
const ROUNDS = 4;

/**
 * Makes a cleaner.
 *
 * @throws FanormError `UNKNOWN_OPTION`, `UNKNOWN_RULE`
 * @example const cleaner = createCleaner({ digits: 'keep' }); cleaner.clean('علي'); // 'علی'
 */
export function createCleaner(options: Options = {}): Cleaner {
  const settings = resolve(options);
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
      if (page.text === joined.text) break;
    }
    return page.text;
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
    const view = prose ? viewOf(mustBeString(text), prose) : wholeView(mustBeString(text));
    return view.toSource(editsOf(view));
  }

  return Object.freeze({
    settings,
    each,
    edits: (text: string, prose?: Prose) => [...each(text, prose)],
    clean: (text: string, prose?: Prose) => (prose ? apply(text, each(text, prose)) : cleanAll(mustBeString(text))),
  });
}

/** The word boundaries that are mended on a page, after the journal has taken them and those that are only reported. */
function noted(page: Page, off: readonly Suppression[], journal: Journal): readonly Edit[] {
  const edits = allowed(boundaryEdits(page), shiftOff(off, journal.fixes));
  journal.add(edits);
  return onlyFixes(edits);
}

/**
 * Mends Persian text.
 *
 * @returns the mended text; `clean(clean(text))` equals `clean(text)`
 * @throws TypeError when `text` is not a string; FanormError for a wrong option; SourceError when the format cannot read it
 * @example clean('كتاب هاي من'); // 'کتاب\u200cهای من'
 */
export function clean(text: string, options: CleanOptions = {}): string {
  return createCleaner(options).clean(text, options.format?.read(mustBeString(text), options.formatOptions));
}

/**
 * What `clean` would change and what it would only report, as a sorted list of disjoint edits over `text`.
 *
 * @throws as `clean`
 * @example edits('علي'); // [{ start: 2, end: 3, text: 'ی', rules: ['arabic-yeh'], … }]
 */
export function edits(text: string, options: CleanOptions = {}): Edit[] {
  return createCleaner(options).edits(text, options.format?.read(mustBeString(text), options.formatOptions));
}

function mustBeString(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`fanorm: the text must be a string, not ${text === null ? 'null' : typeof text}`);
}
