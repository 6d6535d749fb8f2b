import { CHARACTER_NAMES } from './character-names.js';
import { matchAt } from './sticky.js';

/** A character reference of HTML: where it ends, and what it reads as, unless it is a name that no rule asks about. */
export interface CharacterReference {
  readonly end: number;
  readonly text: string | undefined;
}

/** The character reference that begins at an `&`. */
export function readReference(source: string, at: number): CharacterReference | undefined {
  const match = matchAt(REFERENCE, source, at);
  if (!match) return undefined;
  const [, hex, decimal, name] = match;
  const text =
    name === undefined ? fromNumber(hex ? Number.parseInt(hex, 16) : Number(decimal)) : CHARACTER_NAMES.get(name);
  return { end: at + match[0].length, text };
}

const REFERENCE = /&(?:#x([\da-f]{1,6})|#(\d{1,7})|([a-z][a-z\d]{1,31}));/iy;

function fromNumber(code: number): string | undefined {
  const character = code > 0 && code <= 0x10ffff;
  const surrogate = code >= 0xd800 && code <= 0xdfff;
  return character && !surrogate && code >= 0x20 ? String.fromCodePoint(code) : undefined;
}
