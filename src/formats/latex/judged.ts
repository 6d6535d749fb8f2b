import type { Spelling } from '../../types.js';
import { readsAsSentence, wordsIn } from './sentence.js';

/**
 * How the stretches of a text are written that is prose since it reads as a sentence; undefined where it does not, or
 * where something is called by it. Mended, a text of few words might no longer read so, and would be no prose.
 */
export function judged(text: string, names: ReadonlySet<string>): Spelling | undefined {
  if (!readsAsSentence(text)) return undefined;
  if (wordsIn(text) >= MANY) return {};
  if (names.has(text.trim())) return undefined;
  return {
    admits: (written, original) =>
      (readsAsSentence(written) || !readsAsSentence(original)) && !names.has(written.trim()),
  };
}

/** So many words are no name, and remain two whatever is joined. */
const MANY = 8;
