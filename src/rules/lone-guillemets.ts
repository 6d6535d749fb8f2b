import { type Page, perLine } from '../text/page.js';

/** Whether the guillemet at `index` has no partner in its line, as where it is drawn for an arrow: بیشتر بخوانید ». */
export function isLone(page: Page, index: number): boolean {
  return loneGuillemets(page, index).has(index);
}

const loneGuillemets = perLine(({ text }, start, end): ReadonlySet<number> => {
  const open: number[] = [];
  const lone: number[] = [];
  for (let at = start; at < end; at++) {
    const char = text.charAt(at);
    if (char === '«') open.push(at);
    else if (char === '»' && open.pop() === undefined) lone.push(at);
  }
  return new Set([...lone, ...open]);
});
