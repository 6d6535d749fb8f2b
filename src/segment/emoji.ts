import { ZWJ } from '../text/chars.js';
import { isDigit, isLowSurrogate } from '../text/classes.js';
import { type Line, matchAt, type Token } from './reader.js';

/** An emoji with what belongs to it: variation selectors, skin tones, what a ZWJ ties to it, the other half of a flag. */
export function emoji({ text, end }: Line, at: number): Token | undefined {
  let to = at + symbolLength(text, at);
  while (to < end) {
    if (isModifier(text.charCodeAt(to))) to++;
    else if (text.charAt(to) === ZWJ && symbolLength(text, to + 1) > 0) to += 1 + symbolLength(text, to + 1);
    else if (isAstral(text.charCodeAt(to))) to += symbolLength(text, to);
    else break;
  }
  return to > at ? [at, Math.min(to, end)] : undefined;
}

const KEYCAP = /[0-9#*]\ufe0f?\u20e3/y;

/** A digit in a key: 1 with U+20E3. */
export function keycap(line: Line, at: number): Token | undefined {
  const next = line.text.charCodeAt(at + 1);
  if (next !== 0xfe0f && next !== 0x20e3) return undefined;
  return matchAt(KEYCAP, line, at);
}

const CODE = /:(?:[+-]1|100|1234):(?![0-9])/y;

/** A code of an emoji that is a number: `:+1:`, `:100:`. Those with letters are Latin runs. */
export function emojiCode(line: Line, at: number): Token | undefined {
  return isDigit(line.text.charCodeAt(at - 1)) ? undefined : matchAt(CODE, line, at);
}

/** The code units of the symbol at `at`; 0 where there is none. */
function symbolLength(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (isAstral(code)) return isLowSurrogate(text.charCodeAt(at + 1)) ? 2 : 1;
  return code >= 0x2190 && code <= 0x2bff ? 1 : 0;
}

/** The high surrogates of the planes that hold emoji and their tags. */
function isAstral(code: number): boolean {
  return (code >= 0xd83c && code <= 0xd83e) || code === 0xdb40;
}

/** Variation selectors and the enclosing keycap. */
function isModifier(code: number): boolean {
  return (code >= 0xfe00 && code <= 0xfe0f) || code === 0x20e3;
}
