import { isBlank, isLineEnd } from '../text/classes.js';
import type { Line, Token } from './reader.js';

const FACE = /(?:[:;=][-'^]?(?:\)+|\(+|[\][|/\\*]|[DPpOo3](?![A-Za-z0-9]))|\^_*\^|-_+-|<\/?3)/y;

/** `:)`, `:-(`, `;)`, `:D`, `^_^`, `<3`, after a space or at the head of a line, and before one. */
export function emoticon({ text, end }: Line, at: number): Token | undefined {
  const before = text.charCodeAt(at - 1);
  if (!isBlank(before) && !isLineEnd(before)) return undefined;
  FACE.lastIndex = at;
  if (!FACE.test(text) || FACE.lastIndex > end) return undefined;
  const after = text.charCodeAt(FACE.lastIndex);
  return isBlank(after) || isLineEnd(after) || '.،؛؟!…»)]}'.includes(text.charAt(FACE.lastIndex))
    ? [at, FACE.lastIndex]
    : undefined;
}
