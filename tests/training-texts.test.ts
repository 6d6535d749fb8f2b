import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folds, type Text } from '../src/tools/training/corpus.js';
import { random } from '../src/tools/training/damage.js';
import { varied } from '../src/tools/training/paradigms.js';

const TRAINING = join(import.meta.dirname, '..', 'src', 'tools', 'training');

describe('the texts of our own', () => {
  const files = ['texts', 'prose'].flatMap((folder) =>
    readdirSync(join(TRAINING, folder)).map((name) => join(folder, name)),
  );

  it.each(files)('%s has no line twice', (file) => {
    const lines = readFileSync(join(TRAINING, file), 'utf8').trim().split('\n');
    expect(lines.length).toBeGreaterThan(400);
    const seen = new Set<string>();
    expect(lines.filter((line) => seen.size === seen.add(line).size)).toEqual([]);
  });
});

describe('the folds of texts', () => {
  const texts: Text[] = [30, 50].map((length, t) => ({
    name: `${t}`,
    lines: Array.from({ length }, (_, line) => `${t}:${line}`),
    weight: t + 1,
    isCollected: false,
  }));
  const linesOf = (some: readonly Text[]) => some.flatMap(({ lines }) => lines);
  const foldOf = folds(texts, 4, random(1));
  const parts = [0, 1, 2, 3].map(foldOf);

  it('have each line once, and all other lines beside it', () => {
    expect(parts.flatMap(({ held }) => linesOf(held)).sort()).toEqual(linesOf(texts).sort());
    for (const { held, rest } of parts) {
      expect(linesOf(held).length).toBeGreaterThan(0);
      expect([...linesOf(held), ...linesOf(rest)].sort()).toEqual(linesOf(texts).sort());
    }
  });

  it('keep what is said of a text', () => {
    for (const { held } of parts)
      expect(held.map(({ name, weight }) => [name, weight])).toEqual([
        ['0', 1],
        ['1', 2],
      ]);
  });

  it('are others with another seed, and the same with the same', () => {
    expect(folds(texts, 4, random(1))(0)).toEqual(foldOf(0));
    expect(folds(texts, 4, random(2))(0)).not.toEqual(foldOf(0));
  });
});

describe('a varied line', () => {
  const first = () => 0;
  const last = () => 0.999999;

  it.each([
    ['دست\u200cهایش سرد بود', 'دست\u200cهایم سرد بود'],
    ['بچه\u200cهاشون اومدن', 'بچه\u200cهام اومدن'],
    ['خانه\u200cاش و نامه\u200cشان', 'خانه\u200cام و نامه\u200cام'],
    ['رفته\u200cاند.', 'رفته\u200cایم.'],
    ['بزرگ\u200cتر از همه', 'بزرگ\u200cترم از همه'],
  ])('has other endings of the same paradigm: %s', (line, other) => {
    expect(varied(line, first)).toBe(other);
  });

  it.each([
    'می\u200cمانم و می\u200cروم',
    'گفت\u200cوگو با هم\u200cخانه',
    'نامه\u200cنگاری\u200cهای او',
    'دست\u200cها\u200cیش',
    'کارهایش را تمام کرد',
    'شانهٔ او، مان و تان و شان',
  ])('has nothing else changed: %s', (line) => {
    expect(varied(line, first)).toBe(line);
  });

  it('is the same where chance wants nothing', () => {
    expect(varied('دست\u200cهایش سردتر و بزرگ\u200cتر', last)).toBe('دست\u200cهایش سردتر و بزرگ\u200cتر');
  });
});
