import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply, compose, lessSure, moveAll, replace, shift, unshift, withAsked } from '../src/text/edits.js';
import type { Edit } from '../src/types.js';
import { persianText } from './persian.js';

const CONFIDENCES = ['safe', 'likely', 'ask'] as const;
const written = fc.constantFrom('', 'ی', 'ک', '\u200c', ' ', '«', '\u{1f600}', 'کتاب');

/** Any list that a pass may give of a text: sorted, disjoint, nothing idle */
function editsOf(text: string, rule: string, fix = true): fc.Arbitrary<Edit[]> {
  return fc
    .array(fc.tuple(fc.nat(text.length), fc.nat(text.length), written, fc.constantFrom(...CONFIDENCES)), {
      maxLength: 6,
    })
    .map((picks) => {
      const edits: Edit[] = [];
      for (const [a, b, instead, confidence] of picks.sort(
        (one, other) => Math.min(one[0], one[1]) - Math.min(other[0], other[1]),
      )) {
        const [start, end] = [Math.min(a, b), Math.min(Math.max(a, b), Math.min(a, b) + 4)];
        const last = edits.at(-1);
        if (text.slice(start, end) === instead || (last && (start < last.end || start === last.start))) continue;
        edits.push({ start, end, text: instead, rules: [rule], confidence, reason: rule, fix });
      }
      return edits;
    });
}

/** A text, edits of it, and edits of what they make of it. */
const twoPasses = persianText.chain((a) =>
  editsOf(a, 'first').chain((first) => {
    const b = replace(a, first);
    return fc.record({ a: fc.constant(a), first: fc.constant(first), b: fc.constant(b), second: editsOf(b, 'second') });
  }),
);

function expectSorted(edits: readonly Edit[], text: string): void {
  edits.forEach((edit, n) => {
    expect(edit.start).toBeGreaterThanOrEqual(edits[n - 1]?.end ?? 0);
    expect(edit.end).toBeGreaterThanOrEqual(edit.start);
    expect(edit.end).toBeLessThanOrEqual(text.length);
    expect(text.slice(edit.start, edit.end)).not.toBe(edit.text);
  });
}

const RUNS = { numRuns: Number(process.env.FANORM_RUNS ?? 3000) };

describe('compose', () => {
  it('does in one pass what two do', () => {
    fc.assert(
      fc.property(twoPasses, ({ a, first, b, second }) => {
        expect(replace(a, compose(a, first, second))).toBe(replace(b, second));
      }),
      RUNS,
    );
  });

  it('gives sorted, disjoint edits, none of them idle', () => {
    fc.assert(
      fc.property(twoPasses, ({ a, first, second }) => expectSorted(compose(a, first, second), a)),
      RUNS,
    );
  });

  it('names the rules in the order of their passes, each once', () => {
    fc.assert(
      fc.property(twoPasses, ({ a, first, second }) => {
        for (const { rules } of compose(a, first, second))
          expect([['first'], ['second'], ['first', 'second']]).toContainEqual(rules);
      }),
      RUNS,
    );
  });

  it.each([
    [
      'apart',
      'علي ك',
      [[2, 3, 'ی']],
      [[4, 5, 'ک']],
      [
        [2, 3, 'ی'],
        [4, 5, 'ک'],
      ],
    ],
    ['one over the other', 'ab', [[0, 1, 'x']], [[0, 1, 'y']], [[0, 1, 'y']]],
    ['touching', 'ab', [[0, 1, 'x']], [[1, 2, 'y']], [[0, 2, 'xy']]],
    ['the second undoing the first', 'ab', [[0, 1, 'x']], [[0, 1, 'a']], []],
    ['the second within what the first put there', 'ab', [[1, 1, 'xyz']], [[2, 3, '']], [[1, 1, 'xz']]],
  ] as const)('joins what is %s', (_, a, first, second, expected) => {
    const edits = (list: readonly (readonly [number, number, string])[]) =>
      list.map(
        ([start, end, text]): Edit => ({ start, end, text, rules: [], confidence: 'safe', reason: '', fix: true }),
      );
    const found = compose(a, edits(first), edits(second)).map(({ start, end, text }) => [start, end, text]);
    expect(found).toEqual(expected);
  });
});

describe('lessSure', () => {
  it.each([
    ['safe', 'likely', 'likely'],
    ['ask', 'safe', 'ask'],
    ['likely', 'likely', 'likely'],
  ] as const)('of %s and %s is %s', (a, b, expected) => {
    expect(lessSure(a, b)).toBe(expected);
    expect(lessSure(b, a)).toBe(expected);
  });
});

/** Whether an edit lies inside of a range; what is put on an edge does not. */
function isInside(edit: Edit, start: number, end: number): boolean {
  const onEdge = edit.start === edit.end && (edit.start === start || edit.start === end);
  return edit.start >= start && edit.end <= end && !onEdge;
}

/** A text, edits of it, and ranges whose edges none of them crosses. */
const withRanges = persianText.chain((text) =>
  fc.tuple(editsOf(text, 'rule'), fc.array(fc.nat(text.length), { maxLength: 8 })).map(([edits, picks]) => {
    const ends = [...picks].sort((a, b) => a - b);
    const ranges: number[] = [];
    for (let n = 0; n + 1 < ends.length; n += 2) {
      const [start = 0, end = 0] = ends.slice(n, n + 2);
      const crossed = edits.some((edit) => edit.end > start && edit.start < end && !isInside(edit, start, end));
      if (start < end && !crossed && start >= (ranges.at(-1) ?? 0)) ranges.push(start, end);
    }
    return { text, edits, ranges };
  }),
);

describe('shift', () => {
  it('finds a range again, grown and shrunk by what is replaced inside of it', () => {
    fc.assert(
      fc.property(withRanges, ({ text, edits, ranges }) => {
        const after = replace(text, edits);
        const moved = shift(ranges, edits);
        expect(moved).toHaveLength(ranges.length);
        for (let r = 0; r < ranges.length; r += 2) {
          const [start = 0, end = 0] = ranges.slice(r, r + 2);
          const inside = edits.filter((edit) => isInside(edit, start, end));
          const expected = replace(text.slice(start, end), moveAll(inside, -start));
          expect(after.slice(moved[r], moved[r + 1])).toBe(expected);
        }
      }),
      RUNS,
    );
  });
});

describe('unshift', () => {
  it('finds the same text under the same edits, and leaves out those that touch a fix', () => {
    fc.assert(
      fc.property(twoPasses, ({ a, first, b, second }) => {
        const back = unshift(second, first);
        const ends = first.map((edit, n) => edit.start + replace(a, first.slice(0, n)).length - a.length);
        const touched = (edit: Edit) =>
          first.some((fix, n) => edit.end >= (ends[n] ?? 0) && edit.start <= (ends[n] ?? 0) + fix.text.length);
        const kept = second.filter((edit) => !touched(edit));
        expect(back.map((edit) => a.slice(edit.start, edit.end))).toEqual(
          kept.map((edit) => b.slice(edit.start, edit.end)),
        );
        expect(back.map((edit) => edit.text)).toEqual(kept.map((edit) => edit.text));
      }),
      RUNS,
    );
  });
});

const fixesAndAsked = persianText.chain((text) =>
  fc.record({
    text: fc.constant(text),
    fixes: editsOf(text, 'fix'),
    asked: fc.array(editsOf(text, 'asked', false), { maxLength: 3 }).map((lists) => lists.flat()),
  }),
);

describe('withAsked', () => {
  it('keeps every fix, and of what is reported what touches nothing', () => {
    fc.assert(
      fc.property(fixesAndAsked, ({ text, fixes, asked }) => {
        const all = withAsked(fixes, asked);
        expect(all.filter(({ fix }) => fix)).toEqual(fixes);
        expectSorted(all, text);
        all.forEach((edit, n) => {
          const last = all[n - 1];
          if (last && !(edit.fix && last.fix)) expect(edit.start).toBeGreaterThan(last.end);
        });
        for (const one of asked) {
          const alone = [...fixes, ...asked].every(
            (edit) => edit === one || edit.end < one.start || edit.start > one.end,
          );
          if (alone) expect(all).toContain(one);
        }
      }),
      RUNS,
    );
  });
});

describe('apply', () => {
  it('carries out the fixes, and passes over what is only reported', () => {
    fc.assert(
      fc.property(fixesAndAsked, ({ text, fixes, asked }) => {
        expect(apply(text, withAsked(fixes, asked))).toBe(replace(text, fixes));
      }),
      RUNS,
    );
  });
});

describe('moveAll', () => {
  it('moves edits with the text before them', () => {
    fc.assert(
      fc.property(twoPasses, persianText, ({ a, first }, head) => {
        expect(replace(head + a, moveAll(first, head.length))).toBe(head + replace(a, first));
      }),
    );
  });
});
