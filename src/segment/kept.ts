import { isLetter, isLineEnd, isMark } from '../text/classes.js';
import type { Ranges } from '../types.js';

/**
 * Finds the user's words between two offsets of a text: made once for a list, linear in what lies there for each call. What
 * goes on over the end of a line is none, since each line is read by itself.
 */
export function createKeeper(words: readonly string[]): (text: string, from?: number, to?: number) => Ranges {
  const byStart = new Map<string, string[]>();
  for (const word of words.filter(isInOneLine)) {
    const start = word.slice(0, KEY);
    byStart.set(
      start,
      [...(byStart.get(start) ?? []), word].sort((a, b) => b.length - a.length),
    );
  }
  if (byStart.size === 0) return () => [];
  return (text, from = 0, to = text.length) => {
    const ranges: number[] = [];
    for (let at = from; at < to; at++) {
      if (isInWord(text, at - 1)) continue;
      const found = candidates(byStart, text, at).find(
        (word) => at + word.length <= to && text.startsWith(word, at) && !isInWord(text, at + word.length),
      );
      if (found === undefined) continue;
      ranges.push(at, at + found.length);
      at += found.length - 1;
    }
    return ranges;
  };
}

function isInOneLine(word: string): boolean {
  for (let at = 0; at < word.length; at++) if (isLineEnd(word.charCodeAt(at))) return false;
  return word.trim() !== '';
}

const KEY = 2;

function candidates(byStart: ReadonlyMap<string, readonly string[]>, text: string, at: number): readonly string[] {
  return byStart.get(text.slice(at, at + KEY)) ?? byStart.get(text.slice(at, at + 1)) ?? [];
}

/** Whether a word goes on at an offset. A ZWNJ ends none, so that a kept stem may take endings. */
function isInWord(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return isLetter(code) || isMark(code);
}
