import type { Spelling } from '../types.js';

/**
 * For text whose outer blanks are dropped by its readers unless `xml:space` keeps them: no blank may come to stand there
 * that did not before.
 */
export const noOuterBlank: Spelling = {
  admits: (written, original) =>
    !(isBlank(written.charAt(0)) && !isBlank(original.charAt(0))) &&
    !(isBlank(written.at(-1)) && !isBlank(original.at(-1))),
};

function isBlank(char: string | undefined): boolean {
  return char !== undefined && char !== '' && /\s/.test(char);
}
