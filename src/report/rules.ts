import type { Rule } from '../rules/rule.js';
import { codePointChange } from '../text/code-points.js';

/** Every rule on a line: id, safety, presets, summary. */
export function listRules(rules: readonly Rule[]): string {
  const width = Math.max(...rules.map(({ id }) => id.length));
  return rules
    .map(({ id, safety, presets, summary }) => {
      const on = presets.length > 0 ? presets.join(' ') : 'off';
      return `${id.padEnd(width)}  ${safety.padEnd(6)}  ${on.padEnd(PRESETS_WIDTH)}  ${summary}\n`;
    })
    .join('');
}

/** All there is to say of a rule, for a person. */
export function explainRule(rule: Rule): string {
  const { id, safety, presets, summary, why } = rule;
  const on = presets.length > 0 ? `on in ${presets.join(', ')}` : 'off unless it is enabled';
  const changes = rule.changes.map(([before, after]) => `  ${codePointChange(before, after)}   ${before} → ${after}\n`);
  const keeps = rule.keeps.map((text) => `  ${text}\n`);
  return [
    `${id} (${SAFETY[safety]}; ${on})\n\n`,
    `${summary}\n${why}\n`,
    ...(changes.length > 0 ? ['\nChanges\n', ...changes] : []),
    ...(keeps.length > 0 ? ['\nKeeps\n', ...keeps] : []),
    `\nOptions\n  ${optionsOf(rule).join('\n  ')}\n`,
  ].join('');
}

/** Rules as one JSON document. */
export function rulesAsJson(rules: readonly Rule[]): string {
  const list = rules.map((rule) => ({
    id: rule.id,
    pass: rule.pass,
    safety: rule.safety,
    presets: rule.presets,
    summary: rule.summary,
    why: rule.why,
    changes: rule.changes.map(([before, after]) => ({ before, after, codePoints: codePointChange(before, after) })),
    keeps: rule.keeps,
    options: optionsOf(rule),
  }));
  return `${JSON.stringify({ schema: 1, rules: list }, null, 2)}\n`;
}

const PRESETS_WIDTH = 'minimal standard corpus'.length;

const SAFETY = {
  safe: 'safe: as good as certain',
  likely: 'likely: right far more often than not',
  ask: 'ask: only reported',
} as const satisfies Record<Rule['safety'], string>;

/** How a rule is switched on or off, and the option that steers it. */
function optionsOf({ id, presets, pass }: Rule): readonly string[] {
  const isOn = presets.includes('standard');
  const toggle = `--${isOn ? 'disable' : 'enable'} ${id}, or in fanorm.json "rules": { "${id}": ${!isOn} }`;
  const steered = pass === 'boundaries' ? 'zwnj' : STEERED[id];
  return steered === undefined ? [toggle] : [toggle, `--${steered}, or in fanorm.json "rules": { "${steered}": … }`];
}

/** The option that a rule reads. */
const STEERED: Readonly<Record<string, string>> = { digits: 'digits', 'ezafe-style': 'ezafe' };
