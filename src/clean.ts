import { type Options, resolve } from './options.js';
import { createPasses, type Pass } from './pass.js';
import { rules } from './rules/index.js';
import { untouchable } from './segment/index.js';
import { compose, replace, shift } from './text/edits.js';
import type { Page } from './text/page.js';
import { viewOf, wholeView } from './text/view.js';
import type { Edit, Format, FormatOptions, Prose, Settings } from './types.js';

/** A cleaner with its options compiled once. It is frozen and may be shared. */
export interface Cleaner {
  readonly settings: Settings;
  /** The text, mended. `prose` says what of it is prose; by default all of it. */
  clean(text: string, prose?: Prose): string;
  /** What `clean` would change and what it would only report (`fix: false`), over the original text. */
  edits(text: string, prose?: Prose): Edit[];
}

/** Options of `clean` and `edits`: those of a cleaner, and the format of the text. */
export interface CleanOptions extends Options {
  /** The format of the text, as `import { markdown } from 'fanorm/formats/markdown'` gives it. Default: prose throughout. */
  readonly format?: Format;
  readonly formatOptions?: FormatOptions;
}

/** How often the scans are repeated at most. One edit may make way for another: two rounds nearly always are enough. */
const ROUNDS = 8;

/**
 * Makes a cleaner.
 *
 * @throws FanormError `UNKNOWN_OPTION`, `UNKNOWN_RULE`
 * @example const cleaner = createCleaner({ digits: 'keep' }); cleaner.clean('علي'); // 'علی'
 */
export function createCleaner(options: Options = {}): Cleaner {
  const settings = resolve(options);
  const passes = createPasses(rules.filter((rule) => settings.rules.has(rule.id)));

  /** Runs the passes, handing each one's edits over, and returns the text after the last. */
  function run(text: string, each?: (edits: Edit[]) => void): string {
    let page: Page = { text, untouchable: untouchable(text), settings };
    const step = (pass: Pass) => {
      const found = pass(page);
      each?.(found);
      const fixes = found.filter((edit) => edit.fix);
      if (fixes.length === 0) return;
      page = { ...page, text: replace(page.text, fixes), untouchable: shift(page.untouchable, fixes) };
    };
    for (let round = 0; round < ROUNDS; round++) {
      const before = page.text;
      passes.scans.forEach(step);
      if (page.text === before) break;
      page = { ...page, untouchable: untouchable(page.text) };
    }
    passes.once.forEach(step);
    return page.text;
  }

  function editsOf(text: string): Edit[] {
    let all: Edit[] = [];
    run(text, (found) => {
      all = compose(text, all, found);
    });
    return all;
  }

  return Object.freeze({
    settings,
    clean(text: string, prose?: Prose): string {
      if (!prose) return run(mustBeString(text));
      return replace(
        text,
        this.edits(text, prose).filter((edit) => edit.fix),
      );
    },
    edits(text: string, prose?: Prose): Edit[] {
      const view = prose ? viewOf(mustBeString(text), prose) : wholeView(mustBeString(text));
      return view.toSource(editsOf(view.text));
    },
  });
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
 * What `clean` would change, as a sorted list of disjoint edits over `text`.
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
