import { isBlank, isLineEnd } from '../text/classes.js';
import { skip } from '../text/scan.js';

/** The blanks of a page that rules look at, as a finder's `at`: every space of no particular meaning, no tab. */
export const BLANKS =
  ' \u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000';

/** The end of the run of blanks that begins at `index`; undefined inside a run and for indentation. */
export function blankRunEnd(text: string, index: number): number | undefined {
  const before = text.charCodeAt(index - 1);
  if (isBlank(before) || isLineEnd(before)) return undefined;
  return skip(text, index + 1, isBlank);
}
