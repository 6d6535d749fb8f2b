import { type Options, resolve } from './options.js';
import { createPasses, type Pass } from './pass.js';
import { rules } from './rules/index.js';
import { untouchable } from './segment/index.js';
import { createKeeper } from './segment/kept.js';
import { compose, moveAll, replace, shift, unshift, withAsked } from './text/edits.js';
import type { Page } from './text/page.js';
import { pagesOf } from './text/pages.js';
import { meets, union } from './text/ranges.js';
import { type View, viewOf, wholeView } from './text/view.js';
import type { Edit, Format, FormatOptions, Prose, Ranges, Settings, Suppression } from './types.js';

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
  const keptIn = createKeeper(settings.keep);
  const quiet = (text: string) => union(untouchable(text), keptIn(text));

  /** Runs the passes over one page, handing each one's edits over, and returns the text after the last. */
  function run(text: string, off: readonly Off[], each?: (edits: readonly Edit[]) => void): string {
    let page: Page = { text, untouchable: quiet(text), settings };
    let suppressed = off;
    const step = (pass: Pass) => {
      const found = allowed(pass(page), suppressed);
      if (found.length === 0) return;
      each?.(found);
      const fixes = onlyFixes(found);
      page = { ...page, text: replace(page.text, fixes), untouchable: shift(page.untouchable, fixes) };
      suppressed = suppressed.map(({ rules, ranges }) => ({ rules, ranges: shift(ranges, fixes) }));
    };
    for (let round = 0; round < ROUNDS; round++) {
      const before = page.text;
      passes.scans.forEach(step);
      if (page.text === before) break;
      page = { ...page, untouchable: quiet(page.text) };
    }
    passes.once.forEach(step);
    return page.text;
  }

  function editsOfPage(page: string, off: readonly Off[]): readonly Edit[] {
    let fixes: readonly Edit[] = [];
    const asked: Edit[] = [];
    run(page, off, (found) => {
      asked.push(
        ...unshift(
          found.filter((edit) => !edit.fix),
          fixes,
        ),
      );
      fixes = compose(page, fixes, onlyFixes(found));
    });
    return asked.length === 0 ? fixes : withAsked(fixes, asked);
  }

  function editsOf({ text, off }: View): Edit[] {
    const all: Edit[] = [];
    for (const { start, end } of pagesOf(text)) {
      for (const edit of moveAll(editsOfPage(text.slice(start, end), offWithin(off, start, end)), start))
        all.push(edit);
    }
    return all;
  }

  function cleanAll(text: string): string {
    let out = '';
    for (const { start, end } of pagesOf(text)) out += run(text.slice(start, end), []);
    return out;
  }

  function edits(text: string, prose?: Prose): Edit[] {
    const view = prose ? viewOf(mustBeString(text), prose) : wholeView(mustBeString(text));
    return view.toSource(editsOf(view));
  }

  return Object.freeze({
    settings,
    edits,
    clean: (text: string, prose?: Prose) =>
      prose ? replace(text, onlyFixes(edits(text, prose))) : cleanAll(mustBeString(text)),
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
 * What `clean` would change and what it would only report, as a sorted list of disjoint edits over `text`.
 *
 * @throws as `clean`
 * @example edits('علي'); // [{ start: 2, end: 3, text: 'ی', rules: ['arabic-yeh'], … }]
 */
export function edits(text: string, options: CleanOptions = {}): Edit[] {
  return createCleaner(options).edits(text, options.format?.read(mustBeString(text), options.formatOptions));
}

/** Rules that are switched off in ranges of a page; all of them where `rules` is left out. */
interface Off {
  readonly rules: ReadonlySet<string> | undefined;
  readonly ranges: Ranges;
}

function offWithin(off: readonly Suppression[], from: number, to: number): Off[] {
  return off
    .filter(({ start, end }) => start < to && end > from)
    .map(({ start, end, rules }) => ({ rules, ranges: [Math.max(0, start - from), Math.min(to, end) - from] }));
}

function allowed(found: Edit[], off: readonly Off[]): Edit[] {
  if (off.length === 0) return found;
  const isOff = (edit: Edit) =>
    off.some(
      ({ rules, ranges }) => (!rules || edit.rules.some((id) => rules.has(id))) && meets(ranges, edit.start, edit.end),
    );
  return found.filter((edit) => !isOff(edit));
}

function onlyFixes(found: readonly Edit[]): readonly Edit[] {
  return found.every((edit) => edit.fix) ? found : found.filter((edit) => edit.fix);
}

function mustBeString(text: unknown): string {
  if (typeof text === 'string') return text;
  throw new TypeError(`fanorm: the text must be a string, not ${text === null ? 'null' : typeof text}`);
}
