import { isBlank, isLineEnd } from '../text/classes.js';
import { skip } from '../text/scan.js';

/** The end of the run of blanks that begins at `index`; undefined inside a run and for indentation. */
export function blankRunEnd(text: string, index: number): number | undefined {
  const before = text.charCodeAt(index - 1);
  if (isBlank(before) || isLineEnd(before)) return undefined;
  return skip(text, index + 1, isBlank);
}
