import { ZWNJ } from '../text/chars.js';
import type { Edit } from '../types.js';
import type { Candidate } from './candidates.js';
import { percent, tierOf } from './decide.js';
import type { Parts } from './parts.js';
import { NONE, type Reading } from './reading.js';

/** What is to stand at a place of a page in the place of what stands there. */
export interface Decision {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** Whether it is sure enough to be carried out. */
  readonly fix: boolean;
  /** How sure it is, in log-odds. */
  readonly odds: number;
  /** What meets there; undefined for a word of the user's own. */
  readonly parts: Parts | undefined;
}

export const OWN_WORD = 'own-word';

/** The decision for a candidate with these log-odds; undefined where all is right as it stands. */
export function decisionFor(reading: Reading, { parts, at, left, state }: Candidate, odds: number, fix: boolean) {
  const end = reading.at[at] ?? 0;
  const start = state === NONE ? end : (reading.end[left] ?? 0);
  if (start === end && !parts.joins) return undefined;
  return { start, end, text: parts.joins ? ZWNJ : '', fix, odds, parts };
}

/** A decision as an edit, with its reason in a person's words. */
export function editOf({ start, end, text, fix, odds, parts }: Decision): Edit {
  const bare = { start, end, text, fix };
  if (!parts) return { ...bare, rules: [OWN_WORD], confidence: 'safe', reason: 'a word of your own' };
  const { affix } = parts;
  const reason = `${affix.name}, ${evidenceOf(parts)} (${percent(odds)})`;
  return { ...bare, rules: [affix.rule], confidence: tierOf(odds) ?? 'ask', reason };
}

function evidenceOf({ listed, seen }: Parts): string {
  if (listed) return 'in the dictionary';
  return seen > 0 ? 'as edited texts have it' : 'by the words around it';
}
