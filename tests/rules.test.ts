import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { rules } from '../src/rules/index.js';
import { optionsOf } from './rule-options.js';

/** Every rule but `id` off. */
function alone(id: string) {
  return { ...optionsOf(id), enable: [id], disable: rules.map((rule) => rule.id).filter((other) => other !== id) };
}

describe.each(rules)('$id', (rule) => {
  it.each(rule.changes)('alone, changes %j', (before, after) => {
    expect(clean(before, alone(rule.id))).toBe(after);
  });

  it.each(rule.changes)('with all rules of its presets on, changes %j', (before, after) => {
    expect(clean(before, { ...optionsOf(rule.id), enable: [rule.id] })).toBe(after);
  });

  it.each(rule.keeps)('keeps %j', (text) => {
    expect(clean(text, alone(rule.id))).toBe(text);
  });

  it('has examples, and they are quiet on a second run', () => {
    expect(rule.changes.length).toBeGreaterThan(0);
    expect(rule.keeps.length).toBeGreaterThan(0);
    for (const [, after] of rule.changes) expect(clean(after, alone(rule.id))).toBe(after);
  });
});

it('names every rule once', () => {
  expect(new Set(rules.map((rule) => rule.id)).size).toBe(rules.length);
});

it.each([
  ['مي\u00adرود', 'می\u200cرود'],
  ['کتاب\u00adهاي', 'کتاب\u200cهای'],
])('an affix typed with ي is one, too: %j', (before, after) => {
  expect(clean(before, { preset: 'minimal' })).toBe(after);
});
