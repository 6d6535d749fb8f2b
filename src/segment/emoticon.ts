import { isBlank, isLineEnd } from '../text/classes.js';
import { find, type Line, type Token } from './reader.js';

const FACE = /(?:[:;=][-'^]?(?:\)+|\(+|[\][|/\\*]|[DPpOo3](?![A-Za-z0-9]))|\^_*\^|-_+-|<\/?3)/y;

/** `:)`, `:-(`, `;)`, `:D`, `^_^`, `<3`, after a space or at the head of a line, and before one; `:(` behind a word as well. */
export function emoticon(line: Line, at: number): Token | undefined {
  const { text, end } = line;
  const before = text.charCodeAt(at - 1);
  if (!isBlank(before) && !isLineEnd(before) && !isSadAtWord(line, at)) return undefined;
  FACE.lastIndex = at;
  if (!FACE.test(text) || FACE.lastIndex > end) return undefined;
  const after = text.charCodeAt(FACE.lastIndex);
  return isBlank(after) || isLineEnd(after) || '.،؛؟!…»)]}'.includes(text.charAt(FACE.lastIndex))
    ? [at, FACE.lastIndex]
    : undefined;
}

/** Nothing closes what would be a bracket. */
function isSadAtWord(line: Line, at: number): boolean {
  return line.text.startsWith(':(', at) && find(line, ')', at) < 0;
}
