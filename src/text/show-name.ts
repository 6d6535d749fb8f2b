import { DIRECTION_MARKS, DIRECTION_TURNS } from './chars.js';

/**
 * A file name, or other text that a stranger chose, as it may be shown: one line, and nothing that a terminal obeys or
 * that turns the line around.
 *
 * @example showName('a\u001b]0;x\u0007.md'); // 'a\\x1b]0;x\\x07.md'
 */
export function showName(name: string): string {
  return name.replace(UNSHOWABLE, (character) => {
    const code = character.charCodeAt(0);
    return NAMED[character] ?? (code < 0x100 ? `\\x${hex(code, 2)}` : `\\u{${hex(code, 4)}}`);
  });
}

/** C0, DEL and C1; line and paragraph separator; the marks, embeddings, overrides and isolates of the bidi algorithm. */
const UNSHOWABLE = new RegExp(
  `[\\u0000-\\u001f\\u007f-\\u009f\\u2028\\u2029${DIRECTION_MARKS}${DIRECTION_TURNS}]`,
  'g',
);

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function hex(code: number, width: number): string {
  return code.toString(16).padStart(width, '0');
}
