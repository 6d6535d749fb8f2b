import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { createKeeper } from '../src/segment/kept.js';
import { meets, union } from '../src/text/ranges.js';

describe('union', () => {
  it.each([
    ['nothing', [], [], []],
    ['nothing and a range', [], [1, 2], [1, 2]],
    ['ranges apart', [1, 2], [4, 5], [1, 2, 4, 5]],
    ['ranges that touch', [1, 2], [2, 3], [1, 3]],
    ['ranges that overlap', [1, 4], [2, 6], [1, 6]],
    ['one within the other', [1, 9], [2, 3], [1, 9]],
    ['one over two', [1, 2, 5, 6], [0, 7], [0, 7]],
    ['the same', [1, 2, 5, 6], [1, 2, 5, 6], [1, 2, 5, 6]],
  ])('of %s', (_, a, b, expected) => {
    expect(union(a, b)).toEqual(expected);
    expect(union(b, a)).toEqual(expected);
  });

  it('holds what either holds, sorted and disjoint', () => {
    const ranges = fc
      .uniqueArray(fc.nat(40), { maxLength: 8 })
      .map((ends) => ends.sort((a, b) => a - b).slice(0, ends.length & ~1));
    const holds = (all: readonly number[], at: number) => all.filter((end) => end <= at).length % 2 === 1;
    fc.assert(
      fc.property(ranges, ranges, (a, b) => {
        const both = union(a, b);
        expect(both).toEqual([...new Set(both)].sort((one, other) => one - other));
        for (let at = 0; at < 42; at++) expect(holds(both, at)).toBe(holds(a, at) || holds(b, at));
      }),
    );
  });
});

describe('meets', () => {
  it.each([
    [[], 0, 9, false],
    [[2, 4], 0, 1, false],
    [[2, 4], 0, 2, true],
    [[2, 4], 3, 3, true],
    [[2, 4], 4, 6, true],
    [[2, 4], 5, 6, false],
    [[2, 4, 8, 9], 5, 8, true],
  ])('%j and %i–%i: %s', (ranges, start, end, expected) => {
    expect(meets(ranges, start, end)).toBe(expected);
  });
});

describe('kept words', () => {
  it.each<[string, readonly string[], string, readonly number[]]>([
    ['none', [], 'علي', []],
    ['blank ones', ['', ' '], 'علي', []],
    ['one', ['علي'], 'علي رفت', [0, 3]],
    ['each time it stands there', ['علي'], 'علي و علي', [0, 3, 6, 9]],
    ['not within a word', ['علي'], 'عليه و بعلي', []],
    ['not before a mark', ['علي'], 'علي\u064e', []],
    ['before a ZWNJ', ['علي'], 'علي\u200cها', [0, 3]],
    ['before punctuation', ['علي'], '«علي»، علي.', [1, 4, 7, 10]],
    ['the longest of two', ['علي', 'علي آباد'], 'علي آباد', [0, 8]],
    ['the longest of two, whatever their order', ['علي آباد', 'علي'], 'علي آباد', [0, 8]],
    ['the shorter one where the longer one goes on', ['علي', 'علي آباد'], 'علي آبادي', [0, 3]],
    ['a word of one letter', ['ي'], 'ي ك', [0, 1]],
    ['two words side by side', ['علي', 'كاظم'], 'علي كاظم', [0, 3, 4, 8]],
  ])('%s', (_, words, text, ranges) => {
    expect(createKeeper(words)(text)).toEqual(ranges);
  });

  it('are found between two offsets, but none that goes on behind the second', () => {
    expect(createKeeper(['علي', 'علي\nرفت'])('علي\nعلي\nرفت', 4, 8)).toEqual([4, 7]);
  });

  it.each([
    ['كتاب علي', ['علي'], 'کتاب علي'],
    ['او میرود و میرود', ['میرود'], 'او میرود و میرود'],
    ['نرم افزار', ['نرم افزار'], 'نرم افزار'],
    ['12 كيلو', ['12'], '12 کیلو'],
  ])('%s comes out as %j has it', (text, keep, expected) => {
    expect(clean(text, { keep })).toBe(expected);
  });
});
