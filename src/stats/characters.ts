import { ZWNJ } from '../text/chars.js';
import { codePoints } from '../text/code-points.js';

/** The letters that a Persian text is better without, by their code points, with the letter that stands for them. */
const VARIANTS: ReadonlyMap<number, string> = new Map(
  [...'يىېۍكڪګةہھە'].map((letter) => [letter.codePointAt(0) ?? 0, `${letter} ${codePoints(letter)}`] as const),
);

/** The name of an Arabic variant of a Persian letter: `ي U+064A`, or `presentation forms`. */
export function variantName(code: number): string | undefined {
  const isForm = (code >= 0xfb50 && code <= 0xfdff) || (code >= 0xfe70 && code <= 0xfefc);
  return isForm ? 'presentation forms' : VARIANTS.get(code);
}

/** The set that a digit is of. */
export function digitSet(code: number): string | undefined {
  if (code >= 0x30 && code <= 0x39) return 'Latin';
  if (code >= 0x660 && code <= 0x669) return 'Arabic';
  return code >= 0x6f0 && code <= 0x6f9 ? 'Persian' : undefined;
}

/**
 * Those that turn the direction of what follows. In a source or a data file they can make it read otherwise than it
 * runs, which is known as Trojan Source.
 */
export function bidiControlName(code: number): string | undefined {
  const turns = (code >= 0x202a && code <= 0x202e) || (code >= 0x2066 && code <= 0x2069);
  return turns ? codePoints(String.fromCodePoint(code)) : undefined;
}

/** The code points of what nobody sees, ZWNJ and the bidi controls aside. */
export function hiddenName(code: number): string | undefined {
  const character = String.fromCodePoint(code);
  return character !== ZWNJ && HIDDEN.test(character) && !bidiControlName(code) ? codePoints(character) : undefined;
}

const HIDDEN =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u00ad\u034f\u061c\u115f\u1160\u180e\u200b-\u200f\u2060-\u2065\u206a-\u206f\u3164\ufeff\uffa0]|[\u{e0000}-\u{e007f}]/u;
