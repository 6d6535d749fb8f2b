import type { Change } from '../types.js';
import { isLowSurrogate } from './classes.js';

/** The words that a change stands in: where they are, and how they read before it and after. */
export interface Words {
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
  /** The change itself: what it takes away, and what it puts there. */
  readonly removed: string;
  readonly inserted: string;
}

/**
 * The words of a text around a change of it, as people are shown it: `علي → علی`.
 *
 * @param from where to look back to at most. Default: 0
 */
export function wordsAround(text: string, change: Change, from = 0): Words {
  const start = Math.max(wordStart(text, change), from);
  const end = wordEnd(text, change);
  const inserted = change.text;
  const after = text.slice(start, change.start) + inserted + text.slice(change.end, end);
  const removed = text.slice(change.start, change.end);
  return { start, end, before: text.slice(start, end), after, removed, inserted };
}

const WORD = /[\p{L}\p{M}\p{N}\u200c\u200d]/u;
const BLANK = /\s/;
const LONGEST_WORD = 40;

/** Where the word begins that a change stands in or after; one that begins with no word is shown with one neighbour. */
function wordStart(text: string, { start, end }: Change): number {
  let at = start;
  while (at > 0 && start - at < LONGEST_WORD && WORD.test(text[at - 1] ?? '')) at--;
  const beginsWord = start < end && WORD.test(text[start] ?? '');
  if (at === start && at > 0 && !beginsWord && !BLANK.test(text[at - 1] ?? '')) at--;
  return isLowSurrogate(text.charCodeAt(at)) ? at - 1 : at;
}

function wordEnd(text: string, { start, end }: Change): number {
  let at = end;
  while (at < text.length && at - end < LONGEST_WORD && WORD.test(text[at] ?? '')) at++;
  const endsWord = start < end && WORD.test(text[end - 1] ?? '');
  if (at === end && at < text.length && !endsWord && !BLANK.test(text[at] ?? '')) at++;
  return isLowSurrogate(text.charCodeAt(at)) ? at + 1 : at;
}
