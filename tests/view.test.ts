import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { apply } from '../src/text/edits.js';
import { viewOf } from '../src/text/view.js';
import type { Edit, Gap, Prose, Span } from '../src/types.js';

const GAPS = ['seam', 'object', 'break'] as const satisfies readonly Gap[];
const letters = fc.string({ unit: fc.constantFrom(...'ابپيك '), minLength: 1, maxLength: 6 });
const markup = fc.string({ unit: fc.constantFrom(...'<b>*/'), minLength: 1, maxLength: 4 });

interface Source {
  readonly source: string;
  readonly prose: Prose;
}

/** A source of prose and markup in turns; some of the prose is spelled otherwise. */
const anySource: fc.Arbitrary<Source> = fc
  .array(fc.tuple(markup, letters, fc.constantFrom(...GAPS), fc.boolean()), { minLength: 1, maxLength: 6 })
  .map((pieces) => {
    let source = '';
    const spans: Span[] = [];
    for (const [tag, text, gap, spelled] of pieces) {
      source += tag;
      const start = source.length;
      source += spelled ? `&${text};` : text;
      spans.push({ start, end: source.length, gap, ...(spelled ? { text } : {}) });
    }
    return { source: `${source}<end>`, prose: { spans, encode: (text: string) => text } };
  });

function edit(start: number, end: number, text: string): Edit {
  return { start, end, text, rules: ['rule'], confidence: 'safe', reason: 'why', fix: true };
}

/** Sorted disjoint edits of a text: every cut of it, and what is written there. */
const cuts = fc.array(fc.tuple(fc.nat(40), fc.nat(3), fc.constantFrom('', 'ی', 'کک')), { maxLength: 5 });

function editsOf(text: string, picks: readonly (readonly [number, number, string])[]): Edit[] {
  const edits: Edit[] = [];
  for (const [at, length, instead] of [...picks].sort((a, b) => a[0] - b[0])) {
    const end = at + length;
    if (end > text.length || at < (edits.at(-1)?.end ?? -1) + 1 || text.slice(at, end) === instead) continue;
    edits.push(edit(at, end, instead));
  }
  return edits;
}

/** What a source reads as, span by span. */
function readings({ source, prose }: Source): string[] {
  return prose.spans.map(({ start, end, text }) => text ?? source.slice(start, end));
}

describe('a view', () => {
  it('is the spans, joined by nothing, an object or a line feed', () => {
    fc.assert(
      fc.property(anySource, (given) => {
        const { source, prose } = given;
        const joints = { seam: '', object: '\ufffc', break: '\n' };
        const parts = readings(given).map((text, n) => (n === 0 ? '' : joints[prose.spans[n]?.gap ?? 'break']) + text);
        expect(viewOf(source, prose).text).toBe(parts.join(''));
      }),
    );
  });

  it('gives sorted disjoint edits that touch nothing but prose', () => {
    fc.assert(
      fc.property(anySource, cuts, ({ source, prose }, picks) => {
        const view = viewOf(source, prose);
        const edits = [...view.toSource(editsOf(view.text, picks))];
        edits.forEach((one, n) => {
          expect(one.start).toBeGreaterThanOrEqual(edits[n - 1]?.end ?? 0);
          expect(source.slice(one.start, one.end)).not.toBe(one.text);
          expect(prose.spans.some((span) => span.start <= one.start && one.end <= span.end)).toBe(true);
        });
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 2000) },
    );
  });

  it('carries back what is done in the view: the source then reads as the view was mended', () => {
    fc.assert(
      fc.property(anySource, cuts, (given, picks) => {
        const spans = given.prose.spans.map(({ start, end }) => ({ start, end, gap: 'break' as const }));
        const view = viewOf(given.source, { spans });
        const within = editsOf(view.text, picks).filter((one) => !/\n/.test(view.text.slice(one.start, one.end)));
        const mended = apply(view.text, within);
        const edits = [...view.toSource(within)];
        expect(edits).toHaveLength(within.length);
        const after = spans.map(({ start, end }) => {
          const own = edits.filter((one) => one.start >= start && one.end <= end);
          return apply(
            given.source.slice(start, end),
            own.map((one) => ({ ...one, start: one.start - start, end: one.end - start })),
          );
        });
        expect(after.join('\n')).toBe(mended);
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 2000) },
    );
  });

  it('takes a run of escapes for so many spans as it has letters', () => {
    const escaped = (text: string) =>
      text.replace(/./g, (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`);
    const words = fc.array(fc.tuple(letters, fc.boolean(), fc.constantFrom(...GAPS)), { minLength: 1, maxLength: 6 });
    fc.assert(
      fc.property(words, cuts, fc.nat(60), (words, picks, offset) => {
        let source = '';
        const runs: Span[] = [];
        const each: Span[] = [];
        for (const [text, isRun, gap] of words) {
          const start = source.length;
          source += isRun ? escaped(text) : text;
          const run = { start, end: source.length, gap, spelling: isRun ? { encode: escaped } : undefined };
          runs.push(isRun ? { ...run, text, width: 6 } : run);
          if (!isRun) each.push(run);
          else
            [...text].forEach((letter, n) => {
              const from = start + n * 6;
              each.push({ ...run, start: from, end: from + 6, gap: n === 0 ? gap : 'seam', text: letter });
            });
        }
        const off = [{ start: Math.min(offset, source.length), end: source.length }];
        const [one, other] = [runs, each].map((spans) => viewOf(source, { spans, off }));
        expect([one?.text, one?.off]).toEqual([other?.text, other?.off]);
        const edits = editsOf(other?.text ?? '', picks);
        expect([...(one?.toSource(edits) ?? [])]).toEqual([...(other?.toSource(edits) ?? [])]);
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 2000) },
    );
  });

  it('leaves the source alone where there is nothing to do', () => {
    fc.assert(
      fc.property(anySource, ({ source, prose }) => {
        expect([...viewOf(source, prose).toSource([])]).toEqual([]);
      }),
    );
  });
});

const BOLD = 'می<b>روم</b>';
const SEAM: Prose = {
  spans: [
    { start: 0, end: 2, gap: 'break' },
    { start: 5, end: 8, gap: 'seam' },
  ],
};
const SPELLED: Prose = {
  spans: [
    { start: 0, end: 2, gap: 'break' },
    { start: 2, end: 8, gap: 'seam', text: ' ' },
    { start: 8, end: 11, gap: 'seam' },
  ],
};

describe('an edit of the view is carried to', () => {
  it.each<[string, string, Prose, Edit, string]>([
    ['the span before a seam, where it stands between two', BOLD, SEAM, edit(2, 2, '\u200c'), 'می\u200c<b>روم</b>'],
    ['every span that it covers, each its share', BOLD, SEAM, edit(1, 3, 'يۆ'), 'مي<b>ۆوم</b>'],
    [
      'every span that it covers, what stands for nothing there to the last',
      BOLD,
      SEAM,
      edit(1, 3, 'X'),
      'م<b>Xوم</b>',
    ],
    [
      'what the source spells otherwise, which is replaced whole',
      'می&nbsp;روم',
      SPELLED,
      edit(2, 3, '\u200c'),
      'می\u200cروم',
    ],
    [
      'nothing, where it would touch what joins two spans',
      BOLD,
      { spans: SEAM.spans.map((span) => ({ ...span, gap: 'break' })) },
      edit(1, 4, ''),
      BOLD,
    ],
    [
      'the spelling of the source',
      BOLD,
      { ...SEAM, encode: () => '&zwnj;' },
      edit(2, 2, '\u200c'),
      'می&zwnj;<b>روم</b>',
    ],
    [
      'nothing, where the source would read otherwise then',
      BOLD,
      { spans: SEAM.spans.map((span) => ({ ...span, spelling: { admits: () => false } })) },
      edit(2, 2, '\u200c'),
      BOLD,
    ],
  ])('%s', (_, source, prose, one, expected) => {
    expect(apply(source, [...viewOf(source, prose).toSource([one])])).toBe(expected);
  });
});

describe('where rules are off', () => {
  it.each([
    ['within a span', [0, 1], [0, 1]],
    ['from markup on', [3, 7], [2, 4]],
    ['over all of it', [0, BOLD.length], [0, 5]],
    ['behind all prose', [8, BOLD.length], [5, 5]],
  ])('%s', (_, [start = 0, end = 0], [from = 0, to = 0]) => {
    expect(viewOf(BOLD, { ...SEAM, off: [{ start, end }] }).off).toEqual([{ start: from, end: to }]);
  });
});
