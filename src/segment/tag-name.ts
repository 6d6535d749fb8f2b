import { ZWNJ } from '../text/chars.js';
import { isForeign, isInvisible, isWordUnit } from '../text/classes.js';
import { skipBack } from '../text/scan.js';
import type { Line, Token } from './reader.js';

/** `@name` and `#tag`, in any script, underscores and ZWNJ included. */
export function tagName({ text, end }: Line, at: number): Token | undefined {
  if (isPart(text, skipBack(text, at, isInvisible) - 1) || !isPart(text, at + 1) || text.charAt(at + 1) === ZWNJ)
    return undefined;
  let to = at + 1;
  while (to < end && isPart(text, to)) to++;
  while (text.charAt(to - 1) === ZWNJ) to--;
  return [at, to];
}

function isPart(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  const char = text.charAt(at);
  return isWordUnit(code) || isForeign(code) || char === '_' || char === ZWNJ;
}
