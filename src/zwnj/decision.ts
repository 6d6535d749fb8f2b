import type { Change, Edit } from '../types.js';
import { affixNumbered } from './affix.js';
import { percent, tierOf } from './decide.js';
import { affixOf, isListed, seenOf } from './part-store.js';

/** What is to stand at a place of a page in the place of what stands there. */
export interface Decision extends Change {
  /** Whether it is sure enough to be carried out. */
  readonly fix: boolean;
  /** How sure it is, in log-odds. */
  readonly odds: number;
  /** What meets there, as `PartStore` has it; or the rule in whose name it is parted or joined whatever meets there. */
  readonly facts: number | typeof OWN_WORD | typeof RUN_TOGETHER;
}

export const OWN_WORD = 'own-word';
export const RUN_TOGETHER = 'run-together';

/** A decision as an edit, with its reason in a person's words. */
export function editOf({ start, end, text, fix, odds, facts }: Decision): Edit {
  const bare = { start, end, text, fix };
  if (facts === OWN_WORD) return { ...bare, rules: [facts], confidence: 'safe', reason: 'a word of your own' };
  if (facts === RUN_TOGETHER) return { ...bare, rules: [facts], confidence: 'ask', reason: 'words run together' };
  const { rule, name } = affixNumbered(affixOf(facts));
  const reason = `${name}, ${evidenceOf(facts)} (${percent(odds)})`;
  return { ...bare, rules: [rule], confidence: tierOf(odds) ?? 'ask', reason };
}

function evidenceOf(facts: number): string {
  if (isListed(facts)) return 'in the dictionary';
  return seenOf(facts) > 0 ? 'as edited texts have it' : 'by the words around it';
}
