import { describe, expect, it } from 'vitest';
import { lexicon } from '../src/lexicon/lexicon.js';
import { random } from '../src/tools/training/damage.js';
import { ExampleMaker } from '../src/tools/training/examples.js';
import { FAMILIES, without } from '../src/tools/training/families.js';
import { Habits } from '../src/tools/training/habits.js';
import { Knowledge } from '../src/zwnj/knowledge.js';
import { model } from '../src/zwnj/model.js';

const maker = new ExampleMaker(new Habits([]), random(20));
const lines = [
  'او می\u200cرود و کتاب\u200cها را می\u200cبرد',
  'گفت\u200cوگو ادامه یافت',
  'جست\u200cوجو و گفت\u200cوگو بس است',
  'خانه\u200cای بزرگ\u200cتر',
];
maker.add([{ name: 'text', lines, weight: 1, isCollected: false }], new Knowledge(lexicon(), model()));
const examples = maker.done();
const count = examples.starts[examples.count] ?? 0;

function left(family: string | undefined): number {
  return without(examples, family).starts[examples.count] ?? 0;
}

describe('the families of features', () => {
  it('are learnt from examples that have features', () => {
    expect(count).toBeGreaterThan(examples.count);
    expect(left(undefined)).toBe(count);
  });

  it.each(FAMILIES)('%s has features of its own', (family) => {
    expect(left(family)).toBeLessThan(count);
  });

  it('are all features there are, each once', () => {
    expect(FAMILIES.reduce((sum, family) => sum + count - left(family), 0)).toBe(count);
  });

  it('leave labels and weights as they are', () => {
    const { labels, weights } = without(examples, FAMILIES[0]);
    expect(labels).toBe(examples.labels);
    expect(weights).toBe(examples.weights);
  });
});
