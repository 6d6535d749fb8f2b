import { FanormError } from '../errors.js';
import { explainRule, listRules, rulesAsJson } from '../report/rules.js';
import { rules } from '../rules/index.js';
import type { Rule } from '../rules/rule.js';
import { didYouMean } from '../text/nearest.js';
import type { Args } from './args.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** `fanorm rules`: lists the rules, or explains those that are named. */
export async function run(args: Args, world: World): Promise<number> {
  const named = args.operands.map(ruleOf);
  const asked = named.length > 0 ? named : rules;
  await new Sink(world.stdout).write(args.value('format') === 'json' ? rulesAsJson(asked) : inWords(named));
  return 0;
}

function inWords(named: readonly Rule[]): string {
  return named.length > 0 ? named.map(explainRule).join('\n') : listRules(rules);
}

function ruleOf(id: string): Rule {
  const rule = rules.find((candidate) => candidate.id === id);
  if (rule) return rule;
  const near = didYouMean(
    id,
    rules.map((candidate) => candidate.id),
  );
  throw new FanormError('UNKNOWN_RULE', `unknown rule ${JSON.stringify(id)}${near}; list the rules with: fanorm rules`);
}
