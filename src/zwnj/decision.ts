import type { ZWNJ } from '../text/chars.js';
import type { Change, Edit } from '../types.js';
import { affixNumbered } from './affix.js';
import { percent, tierOf } from './decide.js';
import { affixOf, isListed, seenOf } from './part-store.js';

/** What is to stand at a place of a page in the place of what stands there. */
export interface Decision extends Change {
  readonly text: typeof ZWNJ | '' | ' ';
  /** Whether it is sure enough to be carried out. */
  readonly fix: boolean;
  /** How sure it is, in log-odds. */
  readonly odds: number;
  /** What meets there, as `PartStore` has it; undefined for a word of the user's own. */
  readonly facts: number | undefined;
}

export const OWN_WORD = 'own-word';

/** A decision as an edit, with its reason in a person's words. */
export function editOf({ start, end, text, fix, odds, facts }: Decision): Edit {
  const bare = { start, end, text, fix };
  if (facts === undefined) return { ...bare, rules: [OWN_WORD], confidence: 'safe', reason: 'a word of your own' };
  const { rule, name } = affixNumbered(affixOf(facts));
  const reason = `${name}, ${evidenceOf(facts)} (${percent(odds)})`;
  return { ...bare, rules: [rule], confidence: tierOf(odds) ?? 'ask', reason };
}

function evidenceOf(facts: number): string {
  if (isListed(facts)) return 'in the dictionary';
  return seenOf(facts) > 0 ? 'as edited texts have it' : 'by the words around it';
}
