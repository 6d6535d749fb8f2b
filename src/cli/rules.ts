import { explainRule, listRules, rulesAsJson } from '../report/rules.js';
import { rules } from '../rules/index.js';
import { ruleNamed } from '../rules/named.js';
import type { Rule } from '../rules/rule.js';
import type { Args } from './args.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** `fanorm rules`: lists the rules, or explains those that are named. */
export async function run(args: Args, world: World): Promise<number> {
  const named = args.operands.map(ruleNamed);
  const asked = named.length > 0 ? named : rules;
  await new Sink(world.stdout).write(args.value('format') === 'json' ? rulesAsJson(asked) : inWords(named));
  return 0;
}

function inWords(named: readonly Rule[]): string {
  return named.length > 0 ? named.map(explainRule).join('\n') : listRules(rules);
}
