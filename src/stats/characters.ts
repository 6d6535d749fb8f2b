import { DIRECTION_TURNS, UNSEEN, ZWNJ } from '../text/chars.js';
import { codePoints } from '../text/code-points.js';
import { HEHS, KAFS, TEH_MARBUTA, YEHS } from '../text/look-alikes.js';

/** The letters that a Persian text is better without, by their code points, with the letter that stands for them. */
const VARIANTS: ReadonlyMap<number, string> = new Map(
  [...(YEHS + KAFS + HEHS + TEH_MARBUTA)].map(
    (letter) => [letter.codePointAt(0) ?? 0, `${letter} ${codePoints(letter)}`] as const,
  ),
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
  const character = String.fromCodePoint(code);
  return DIRECTION_TURNS.includes(character) ? codePoints(character) : undefined;
}

/** The code points of what nobody sees, ZWNJ and the bidi controls aside. */
export function hiddenName(code: number): string | undefined {
  const character = String.fromCodePoint(code);
  return character !== ZWNJ && HIDDEN.test(character) && !bidiControlName(code) ? codePoints(character) : undefined;
}

/** Control codes, and what other scripts have that is not seen. */
const OTHERS_UNSEEN =
  '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\u007f-\\u009f\\u034f\\u115f\\u1160\\u180e\\u3164\\uffa0\\u{e0000}-\\u{e007f}';
const HIDDEN = new RegExp(`[${OTHERS_UNSEEN}${UNSEEN}]`, 'u');
