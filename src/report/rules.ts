import { CHOICES, isOnIn, presetsOf } from '../options.js';
import { optionOf, type Rule } from '../rules/rule.js';
import { codePointChange } from '../text/code-points.js';
import { SCHEMA } from './schema.js';

/** Every rule on a line: id, safety, presets, summary. */
export function listRules(rules: readonly Rule[]): string {
  const rows = rules.map((rule) => ({ ...rule, on: presetsOf(rule).join(' ') || 'off' }));
  const width = Math.max(...rows.map(({ id }) => id.length));
  const onWidth = Math.max(...rows.map(({ on }) => on.length));
  return rows
    .map(
      ({ id, safety, on, summary }) => `${id.padEnd(width)}  ${safety.padEnd(6)}  ${on.padEnd(onWidth)}  ${summary}\n`,
    )
    .join('');
}

/** All there is to say of a rule, for a person. */
export function explainRule(rule: Rule): string {
  const { id, safety, presets, summary, why } = rule;
  const on = presets.length > 0 ? `on in ${presetsOf(rule).join(', ')}` : 'off unless it is enabled';
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
    presets: rule.presets.filter((preset) => isOnIn(preset, rule)),
    summary: rule.summary,
    why: rule.why,
    changes: rule.changes.map(([before, after]) => ({ before, after, codePoints: codePointChange(before, after) })),
    keeps: rule.keeps,
    options: optionsOf(rule),
  }));
  return `${JSON.stringify({ schema: SCHEMA, rules: list }, null, 2)}\n`;
}

const SAFETY = {
  safe: 'safe: as good as certain',
  likely: 'likely: right far more often than not',
  ask: 'ask: only reported',
} as const satisfies Record<Rule['safety'], string>;

/** How a rule is switched on or off, and the option that steers it. */
function optionsOf(rule: Rule): readonly string[] {
  const { id } = rule;
  const isOn = isOnIn('standard', rule);
  const toggle = `--${isOn ? 'disable' : 'enable'} ${id}, or in fanorm.json "rules": { "${id}": ${!isOn} }`;
  const option = optionOf(rule);
  if (option === undefined) return [toggle];
  const choices = CHOICES[option];
  return [toggle, `--${option} ${choices.join('|')}, or in fanorm.json "rules": { "${option}": "${choices[1]}" }`];
}
