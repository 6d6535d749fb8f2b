import { Chalk } from 'chalk';
import { ZWNJ } from '../text/chars.js';
import { codePoints } from '../text/code-points.js';
import { showName } from '../text/show-name.js';

const FSI = '\u2068';
const PDI = '\u2069';

/** Text as it is shown on a terminal: isolated, so that its direction stays inside it, and with its ZWNJs drawn. */
export function drawn(text: string): string {
  return `${FSI}${showName(text).replaceAll(ZWNJ, '‹ZWNJ›')}${PDI}`;
}

/** Names the first code points, which the eye cannot tell apart: `U+064A`, `U+0645 U+06CC …`. */
function firstPoints(text: string): string {
  const all = [...text];
  if (all.length === 0) return 'nothing';
  return codePoints(all.slice(0, MOST).join('')) + (all.length > MOST ? ' …' : '');
}

const MOST = 4;

/** What stands for what, in code points. Of words that are parted by blanks the blanks alone are named. */
export function changeInPoints(removed: string, inserted: string): string {
  const blanks = inserted.split(' ').length - removed.split(' ').length;
  const isParted = blanks > 1 && removed !== '' && inserted.replaceAll(' ', '') === removed.replaceAll(' ', '');
  return isParted ? `nothing → ${codePoints(' ')} × ${blanks}` : `${firstPoints(removed)} → ${firstPoints(inserted)}`;
}

/** The colours of the reports, or none. */
export function painter(colors: boolean) {
  return new Chalk({ level: colors ? 1 : 0 });
}
