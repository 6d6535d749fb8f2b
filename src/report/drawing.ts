import { Chalk } from 'chalk';
import { ZWNJ } from '../text/chars.js';
import { showName } from '../text/show-name.js';

const FSI = '\u2068';
const PDI = '\u2069';

/** Text as it is shown on a terminal: isolated, so that its direction stays inside it, and with its ZWNJs drawn. */
export function drawn(text: string): string {
  return `${FSI}${showName(text).replaceAll(ZWNJ, '‹ZWNJ›')}${PDI}`;
}

/** Names the code points, which the eye cannot tell apart: `U+064A`, `U+0645 U+06CC …`. */
export function codePoints(text: string): string {
  const all = [...text];
  const named = all.slice(0, MOST).map((character) => {
    const code = character.codePointAt(0) ?? 0;
    return `U+${code.toString(16).toUpperCase().padStart(4, '0')}`;
  });
  if (all.length > MOST) named.push('…');
  return named.length === 0 ? 'nothing' : named.join(' ');
}

const MOST = 4;

/** The colours of the reports, or none. */
export function painter(colors: boolean) {
  return new Chalk({ level: colors ? 1 : 0 });
}
