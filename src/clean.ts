import { heedWhole } from './heed.js';
import { menderOf } from './mender.js';
import { type CleanOptions, resolve } from './options.js';
import { mustBeProse, mustBeString } from './text/must.js';
import type { Edit, Prose, Settings } from './types.js';

/**
 * A cleaner with its options compiled once. It is frozen and may be shared. Directives in a text (`fanorm-disable`) are
 * heeded, whoever says what of it is prose.
 */
export interface Cleaner {
  readonly settings: Settings;
  /**
   * The text, mended.
   *
   * @param prose what of it is prose; by default what the format of the options says, or all of it
   * @throws TypeError for what is no text or no prose; SourceError where the format of the options cannot read the text;
   *   FanormError `BAD_LEXICON` where the files of the package that tell word boundaries are missing or damaged
   * @example cleaner.clean('علي'); // 'علی'
   */
  clean(text: string, prose?: Prose): string;
  /**
   * What `clean` would change and what it would only report (`fix: false`), over the original text.
   *
   * @throws as `clean`
   * @example cleaner.edits('علي').map((edit) => edit.text); // ['ی']
   */
  edits(text: string, prose?: Prose): Edit[];
  /**
   * The same edits one by one, as they are found: of a large text there may be millions.
   *
   * @throws as `clean`, what concerns the text and its prose before the first edit
   * @example for (const edit of cleaner.each('علي')) console.log(edit.rules); // ['arabic-yeh']
   */
  each(text: string, prose?: Prose): Iterable<Edit>;
}

/**
 * Makes a cleaner.
 *
 * @throws TypeError for what are no options; FanormError `UNKNOWN_OPTION`, `UNKNOWN_RULE`
 * @example const cleaner = createCleaner({ digits: 'keep' }); cleaner.clean('علي'); // 'علی'
 */
export function createCleaner(options: CleanOptions = {}): Cleaner {
  const settings = resolve(options);
  const mender = menderOf(settings);
  const { format, formatOptions } = settings;
  const proseOf = (text: string, prose?: Prose) =>
    heedWhole(mustBeString(text), mustBeProse(prose) ?? format?.read(text, formatOptions));
  const each = (text: string, prose?: Prose) => mender.each(text, proseOf(text, prose));
  return Object.freeze({
    settings,
    each,
    edits: (text: string, prose?: Prose) => [...each(text, prose)],
    clean: (text: string, prose?: Prose) => mender.clean(text, proseOf(text, prose)),
  });
}

/**
 * Mends Persian text.
 *
 * @returns the mended text; `clean(clean(text))` equals `clean(text)`
 * @throws TypeError for what is no text and for what are no options; FanormError `UNKNOWN_OPTION`, `UNKNOWN_RULE`;
 *   SourceError and `BAD_LEXICON` as `Cleaner.clean`
 * @example clean('كتاب هاي من'); // 'کتاب\u200cهای من'
 */
export function clean(text: string, options?: CleanOptions): string {
  return cleanerFor(options).clean(text);
}

/**
 * What `clean` would change and what it would only report, as a sorted list of disjoint edits over `text`.
 *
 * @throws as `clean`
 * @example edits('علي'); // [{ start: 2, end: 3, text: 'ی', rules: ['arabic-yeh'], … }]
 */
export function edits(text: string, options?: CleanOptions): Edit[] {
  return cleanerFor(options).edits(text);
}

/** Most calls have no options: these share one cleaner. */
function cleanerFor(options: CleanOptions | undefined): Cleaner {
  if (options !== undefined) return createCleaner(options);
  standard ??= createCleaner();
  return standard;
}

let standard: Cleaner | undefined;
