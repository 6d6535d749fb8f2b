import { getCategory, getScript, isAlphabetic } from 'unicode-properties';

/**
 * The script of a code point as Unicode 12 names it: `Arabic`, `Latin`, `Common` … `undefined` for code points that
 * Unicode 12 does not know; rules leave those alone. Loading the tables takes longer than cleaning a page, so the engine
 * reads `classes.ts`, and the tests hold that table against this one.
 */
export function script(code: number): string | undefined {
  // The data answers `Common` for some of what it does not know.
  return kindOf(code) === 'unknown' ? undefined : getScript(code);
}

/** Whether Unicode 12 knows the code point as a letter of Arabic script. */
export function isArabicLetter(code: number): boolean {
  return script(code) === 'Arabic' && isAlphabetic(code);
}

/** What a character is to one who counts: no rule asks for it, since what a rule changes it names. */
export type CharacterKind =
  | 'letter'
  | 'mark'
  | 'digit'
  | 'punctuation'
  | 'symbol'
  | 'space'
  | 'invisible'
  | 'control'
  | 'unknown';

/** The kind of a code point. The data answers `Cc` for what Unicode 12 does not know, which is `unknown` here. */
export function kindOf(code: number): CharacterKind {
  const category = getCategory(code);
  if (category === 'Cc') return controlKind(code);
  if (category === 'Nd') return 'digit';
  if (category === 'Cf') return 'invisible';
  return KINDS[category.charAt(0)] ?? 'unknown';
}

const KINDS: Readonly<Record<string, CharacterKind>> = {
  L: 'letter',
  M: 'mark',
  N: 'symbol',
  P: 'punctuation',
  S: 'symbol',
  Z: 'space',
};

/** Tabs and line ends are controls only in name. */
function controlKind(code: number): CharacterKind {
  if ((code >= 0x09 && code <= 0x0d) || code === 0x85) return 'space';
  return code < 0x20 || (code >= 0x7f && code <= 0x9f) ? 'control' : 'unknown';
}
