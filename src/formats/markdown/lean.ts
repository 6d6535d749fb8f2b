import { FLEETING } from '../common/fleeting.js';
import type { Run } from './emphasis.js';

/** The stretch of a text around a run of marks that has to stay as it is, lest the run open or close what it did not. */
export function leanOf(text: string, run: Run): { readonly start: number; readonly end: number } {
  const isAlone = run.left === run.end - run.start;
  let { start, end } = run;
  while (start > 0 && FLEETING.test(text.charAt(start - 1)) && text[start - 1] !== '\n') start--;
  while (end < text.length && FLEETING.test(text.charAt(end)) && text[end] !== '\n') end++;
  const stays = {
    before: isAlone || run.leansBack || changesSide(text, run.start - 1, start - 1),
    after: isAlone || run.leansForth || changesSide(text, run.end, end),
  };
  return { start: stays.before ? start : run.start, end: stays.after ? end : run.end };
}

/** Whether the run would have another neighbour without what cannot be seen: a blank, where it has what counts as a letter. */
function changesSide(text: string, beside: number, beyond: number): boolean {
  const char = text.charAt(beside);
  if (char === '' || /\s/.test(char) || !FLEETING.test(char)) return false;
  return (
    !/[\p{L}\p{M}\p{N}]/u.test(text.charAt(beyond)) ||
    /\s/.test(text.slice(Math.min(beside, beyond), Math.max(beside, beyond)))
  );
}
