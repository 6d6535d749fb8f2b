import { FanormError } from '../errors.js';
import { didYouMean } from '../text/nearest.js';
import { rules } from './index.js';
import type { Rule } from './rule.js';

/** The ids of all rules, in their order. */
export const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

/**
 * The rule of an id.
 *
 * @throws FanormError `UNKNOWN_RULE` with the nearest id
 */
export function ruleNamed(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const near = didYouMean(id, RULE_IDS);
  throw new FanormError('UNKNOWN_RULE', `unknown rule ${JSON.stringify(id)}${near}; list the rules with: fanorm rules`);
}
