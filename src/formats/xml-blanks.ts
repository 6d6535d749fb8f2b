import type { Spelling } from '../types.js';

/**
 * For text whose outer blanks are dropped by its readers unless `xml:space` keeps them: no blank may come to stand there
 * that did not before. The edit that would do so is left out.
 */
export const noOuterBlank: Spelling = {
  admits: (written, original) =>
    isBlank(written.charAt(0)) === isBlank(original.charAt(0)) && isBlank(written.at(-1)) === isBlank(original.at(-1)),
};

/** For a tag that stands for blanks: it may go, or become something else, but not a bare blank, which would collapse. */
export const noBlank: Spelling = { admits: (written) => !/\s/.test(written.replace(/<[^<>]*>/g, '')) };

function isBlank(char: string | undefined): boolean {
  return char !== undefined && char !== '' && /\s/.test(char);
}
