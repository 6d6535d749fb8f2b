import { RULE_IDS } from './rules/named.js';
import { MARK } from './segment/directive-marks.js';
import { DirectiveReader } from './segment/directives.js';
import type { Prose, Suppression } from './types.js';

/** A reader of the directives of one text. */
export function directiveReader(): DirectiveReader {
  return new DirectiveReader(RULE_IDS);
}

/**
 * The prose of a text, let be where directives in the text say so, beside where it was to be let be already.
 *
 * @param directives has read what of the text came before, if this is a part
 * @param prose undefined for all of it
 */
export function heed(directives: DirectiveReader, text: string, prose: Prose | undefined): Prose | undefined {
  return letBe(directives.read(text), text, prose);
}

/** The same, where the directives are read already. */
export function letBe(off: readonly Suppression[], text: string, prose: Prose | undefined): Prose | undefined {
  if (off.length === 0) return prose;
  const { off: known = [], ...rest } = prose ?? { spans: [{ start: 0, end: text.length, gap: 'break' }] };
  return { ...rest, off: [...known, ...off].sort((a, b) => a.start - b.start) };
}

/** The same of a text that is whole. Most have no directive, and are not read for them. */
export function heedWhole(text: string, prose: Prose | undefined): Prose | undefined {
  return text.includes(MARK) ? heed(directiveReader(), text, prose) : prose;
}
