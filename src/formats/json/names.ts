import type { SourceError } from '../../errors.js';
import { isNewline } from '../common/newline.js';
import { sourceError } from '../common/source-error.js';
import type { JsonMode } from './tokens.js';

/** The names of the grammars in messages. */
export const NAMES = { json: 'JSON', jsonc: 'JSONC', json5: 'JSON5' } as const satisfies Record<JsonMode, string>;

/** Says that a character stands where none like it may. */
export function unexpected(source: string, offset: number, mode: JsonMode): SourceError {
  const char = source.codePointAt(offset);
  if (char === undefined) return endsEarly(source, mode);
  const comments = mode === 'json' && char === SLASH ? '; comments are read by `--as jsonc`' : '';
  return sourceError(source, offset, `${NAMES[mode]}: unexpected ${described(char)}${comments}`);
}

export function endsEarly(source: string, mode: JsonMode): SourceError {
  return sourceError(source, source.length, `${NAMES[mode]}: the source ends too early`);
}

/** Says what in a string, quotes included, may not be there: a line's end, or elsewhere than in JSON5 a control character. */
export function faultOfString(source: string, start: number, end: number, mode: JsonMode): SourceError | undefined {
  for (let at = start; at < end; at++) {
    const unit = source.charCodeAt(at);
    if (unit >= 0x20) {
      if (unit === BACKSLASH) at += source.startsWith('\r\n', at + 1) ? 2 : 1;
    } else if (isNewline(unit)) {
      return sourceError(source, at, `${NAMES[mode]}: a string is not closed on its line`);
    } else if (mode !== 'json5') {
      return sourceError(source, at, `${NAMES[mode]}: bare control character ${described(unit)} in a string`);
    }
  }
  return undefined;
}

function described(char: number): string {
  const name = `U+${char.toString(16).toUpperCase().padStart(4, '0')}`;
  return char > 0x20 && char < 0x7f ? `"${String.fromCodePoint(char)}"` : name;
}

const SLASH = 0x2f;
const BACKSLASH = 0x5c;
