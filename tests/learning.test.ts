import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clustersOf } from '../src/tools/training/clusters.js';
import type { Examples } from '../src/tools/training/examples.js';
import { indexed } from '../src/tools/training/feature-index.js';
import { learn } from '../src/tools/training/learn.js';
import { buildWeights, weightOf } from '../src/zwnj/weights.js';

const feature = fc.integer({ min: -(2 ** 31), max: 2 ** 31 - 1 });
const weight = fc.integer({ min: -127, max: 127 });

describe('weights', () => {
  const entries = fc.uniqueArray(fc.tuple(feature, weight), { selector: ([one]) => one, maxLength: 200 });

  it('are those of the features, where there is room, and nothing for one that has none', () => {
    fc.assert(
      fc.property(entries, fc.integer({ min: 1, max: 60 }), (all, rows) => {
        const slots = buildWeights(all, rows);
        const known = new Map(all);
        const used = new Int16Array(slots.buffer).filter((slot) => slot !== 0).length;
        let found = 0;
        for (const [one, own] of all) {
          const sum = weightOf(Int32Array.of(one), 1, slots);
          if (own !== 0 && sum === own) found++;
          // What is left out may be taken for another with the same mark in the row.
          else expect([0, ...known.values()]).toContain(sum);
        }
        expect(found).toBeGreaterThanOrEqual(used);
      }),
    );
  });

  it('are summed, and the most important stay where a row is full', () => {
    const slots = buildWeights(
      [1, 2, 3, 4, 5].map((one) => [one, 10 * one] as const),
      1,
    );
    expect(weightOf(Int32Array.of(1, 2, 3, 4, 5, 6), 6, slots)).toBe(100);
    expect(weightOf(Int32Array.of(5), 1, slots)).toBe(0);
    expect(weightOf(Int32Array.of(1, 2, 3), 2, slots)).toBe(30);
  });

  it('may be negative', () => {
    expect(weightOf(Int32Array.of(-7), 1, buildWeights([[-7, -127]], 3))).toBe(-127);
  });
});

/** Examples each of which has the features of a row, and is to be mended where the row says 1. */
function examplesOf(rows: readonly (readonly [label: 0 | 1, features: readonly number[]])[]): Examples {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(([, features], e) => {
    starts[e + 1] = (starts[e] ?? 0) + features.length;
  });
  return {
    features: Int32Array.from(rows.flatMap(([, features]) => features)),
    starts,
    labels: Uint8Array.from(rows, ([label]) => label),
    weights: new Float32Array(rows.length).fill(1),
    count: rows.length,
  };
}

describe('learning', () => {
  const rowsOf = (length: number) =>
    Array.from({ length }, (_, n) => [n % 2 === 0 ? 1 : 0, [n % 2 === 0 ? 11 : 22, 33]] as const);

  it('numbers the features that are not rare', () => {
    const { examples, features, counts } = indexed(examplesOf([...rowsOf(200), [1, [99, 33]]]));
    expect([...features]).toEqual([11, 33, 22]);
    expect([...counts]).toEqual([100, 201, 100]);
    expect([...examples.features.subarray(0, 5)]).toEqual([0, 1, 2, 1, 0]);
    expect([...examples.starts.subarray(200)]).toEqual([400, 401]);
  });

  it('gives weight to what tells, and the same weights each time', () => {
    const examples = examplesOf(rowsOf(1000));
    const learnt = learn([examples]);
    const odds = (one: number) => weightOf(Int32Array.of(one), 1, learnt.weights) * learnt.scale;
    expect(odds(11)).toBeGreaterThan(1);
    expect(odds(22)).toBeLessThan(-1);
    expect(Math.abs(odds(33))).toBeLessThan(0.5);
    expect(learn([examples])).toEqual(learnt);
  });
});

describe('clusters', () => {
  const cities = ['تهران', 'تبریز', 'شیراز', 'یزد'];
  const verbs = ['رسید', 'ماند', 'ساخت', 'دید'];
  const lines = Array.from({ length: 160 }, (_, n) => {
    const [city = '', verb = ''] = [cities[n % 4], verbs[(n >> 2) % 4]];
    return `او در شهر ${city} خانه را ${verb}.`;
  });
  const text = { name: '', weight: 1, isCollected: false, lines: [...lines, 'یک\u200cبار'] };

  it('hold words that stand between the same words', () => {
    const clusters = clustersOf([text]);
    expect(new Set(cities.map((word) => clusters.get(word))).size).toBe(1);
    expect(new Set(verbs.map((word) => clusters.get(word))).size).toBe(1);
    expect(clusters.get('تهران')).not.toBe(clusters.get('رسید'));
  });

  it('are numbers of one byte from 1 on, and rare words have none', () => {
    const clusters = clustersOf([text]);
    for (const cluster of clusters.values()) expect([cluster >= 1, cluster <= 255]).toEqual([true, true]);
    expect(clusters.has('یکبار')).toBe(false);
  });
});
