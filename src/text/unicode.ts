import { getCategory, getScript } from 'unicode-properties';

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

/** The kind of a code point. The data is Unicode 12's and answers `Cc` for what it does not know, which is `unknown` here. */
export function kindOf(codePoint: number): CharacterKind {
  const category = getCategory(codePoint);
  if (category === 'Cc') return controlKind(codePoint);
  if (category === 'Nd') return 'digit';
  if (category === 'Cf') return 'invisible';
  return KINDS[category.charAt(0)] ?? 'unknown';
}

/** The Unicode script of a code point: `Arabic`, `Latin`, `Common` … */
export function scriptOf(codePoint: number): string {
  return kindOf(codePoint) === 'unknown' ? 'Unknown' : getScript(codePoint);
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
function controlKind(codePoint: number): CharacterKind {
  if ((codePoint >= 0x09 && codePoint <= 0x0d) || codePoint === 0x85) return 'space';
  return codePoint < 0x20 || (codePoint >= 0x7f && codePoint <= 0x9f) ? 'control' : 'unknown';
}
