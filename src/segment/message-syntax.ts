import { isLineEnd } from '../text/classes.js';
import { find, type Line, matchAt, type Token } from './reader.js';

const SELECTOR = /=[0-9]{1,9}[ \t]{0,8}\{/y;

/** What chooses a branch of an ICU message by a number: `=0 {`. */
export function selector(line: Line, at: number): Token | undefined {
  return matchAt(SELECTOR, line, at);
}

const INDEX = /[0-9]{1,2}:(?=\{)/y;

/** The number of an argument before it: `0:{min}`. */
export function argumentIndex(line: Line, at: number): Token | undefined {
  return /[0-9]/.test(line.text.charAt(at - 1)) ? undefined : matchAt(INDEX, line, at);
}

const RANGE = /[[\]](-?[0-9]{1,9}|-?Inf|\*) ?, ?([0-9]{1,9}|Inf|\*)[[\]]/y;

/** The numbers for which a branch is meant, where branches are parted by bars: `[2,*]`, `]5,Inf[`, `[0,1] یک|…`. */
export function range(line: Line, at: number): Token | undefined {
  const { text } = line;
  const token = matchAt(RANGE, line, at);
  if (!token) return undefined;
  const isOpen = /[*f]/.test(text.slice(...token));
  const isFirst = isLineEnd(text.charCodeAt(at - 1)) && find(line, '|', at) >= 0;
  return isOpen || isFirst || text.charAt(at - 1) === '|' ? token : undefined;
}

const WIKI_LINK = /\[\[[^[\]|\n]{1,200}(?:\||\]\])/y;

/** The target of a link of a wiki, up to its label if it has one: `[[الگو:خرد|`, `[[الگو:خرد]]`. */
export function wikiLink(line: Line, at: number): Token | undefined {
  return matchAt(WIKI_LINK, line, at);
}

const BACK_REFERENCE = /\\[0-9]{1,2}(?![0-9])/y;

/** What a pattern found, put in again: `\1`. */
export function backReference(line: Line, at: number): Token | undefined {
  return matchAt(BACK_REFERENCE, line, at);
}
