import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import type { Options } from '../src/options.js';
import { untouchable } from '../src/segment/index.js';
import { apply } from '../src/text/edits.js';
import type { Span, Spelling } from '../src/types.js';
import { persianProse, persianText } from './persian.js';
import { describeShared, sharedText, sharedTexts } from './shared.js';

const SETTINGS: readonly Options[] = [
  {},
  { preset: 'minimal' },
  { preset: 'corpus' },
  { digits: 'en', ezafe: 'hamza' },
  { digits: 'keep', ezafe: 'yeh' },
  { split: ['کتاب خانه', 'شده را'], join: ['کتاب\u200cکتاب', 'خانه\u200cشده', 'علی\u200cرا'] },
];
const CLEANERS = SETTINGS.map((options) => ({ name: JSON.stringify(options), cleaner: createCleaner(options) }));
/** The same texts every time, unless FANORM_RUNS asks for so many new ones. */
const RUNS = process.env.FANORM_RUNS ? { numRuns: Number(process.env.FANORM_RUNS) } : { numRuns: 600, seed: 1402 };
/** Most spans have none. */
const SPELLINGS: readonly (Spelling | undefined)[] = [
  undefined,
  { encode: (text) => text.replace(/["\n]/g, (char) => `\\${char}`) },
  { admits: (written) => !/[\u200c,]/.test(written) },
];
/** The kind of an empty span, as formats give for an object at the edge of a line. */
const EMPTY = 7;
const LONG = 120_000;
const anyText = fc.oneof(persianText, persianProse);

/** The letters of a text under everything that a rule may map, so that nothing else can have changed. */
function lettersOf(text: string): string {
  return [...text.normalize('NFKD')]
    .filter((char) => /\p{L}|\p{N}/u.test(char) && char !== '\u0640')
    .join('')
    .replaceAll(/[يىېۍ]/g, 'ی')
    .replaceAll(/[كڪګ]/g, 'ک')
    .replaceAll(/[ہھەةۃۀۂ]/g, 'ه')
    .replaceAll(/[ٱ]/g, 'ا')
    .replaceAll(/[٠-٩]/g, (digit) => String(digit.charCodeAt(0) - 0x660))
    .replaceAll(/[۰-۹]/g, (digit) => String(digit.charCodeAt(0) - 0x6f0));
}

describe.each(CLEANERS)('with $name', ({ name, cleaner }) => {
  it('law 1, total: no string makes the core throw', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => typeof cleaner.clean(text) === 'string'),
      RUNS,
    );
  });

  it('law 2, the second run is quiet', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const once = cleaner.clean(text);
        expect(cleaner.clean(once)).toBe(once);
      }),
      RUNS,
    );
  });

  it('law 3, the edits are the change of prose too, whatever its spans are', () => {
    const span = fc.tuple(anyText, fc.constantFrom('seam', 'object', 'break'), fc.nat(7));
    fc.assert(
      fc.property(fc.array(span, { maxLength: 8 }), (parts) => {
        let source = '';
        const spans: Span[] = [];
        for (const [text, gap, kind] of parts) {
          if (kind === EMPTY) {
            spans.push({ start: source.length, end: source.length, gap });
            continue;
          }
          const start = source.length + 1;
          source += `|${kind === 0 ? '\\n' : text}`;
          const spanned: Span = { start, end: source.length, gap, spelling: SPELLINGS[kind] };
          spans.push(kind === 0 ? { ...spanned, text: '\n' } : spanned);
        }
        expect(cleaner.clean(source, { spans })).toBe(apply(source, cleaner.edits(source, { spans })));
      }),
      RUNS,
    );
  });

  it('law 3, the edits are the change, sorted, disjoint, none of them idle', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const edits = cleaner.edits(text);
        expect(apply(text, edits)).toBe(cleaner.clean(text));
        edits.forEach((edit, n) => {
          expect(edit.start).toBeGreaterThanOrEqual(edits[n - 1]?.end ?? 0);
          expect(text.slice(edit.start, edit.end)).not.toBe(edit.text);
        });
      }),
      RUNS,
    );
  });

  it('law 5, what is protected is untouched', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const ranges = untouchable(text);
        for (const edit of cleaner.edits(text)) {
          for (let i = 0; i < ranges.length; i += 2) {
            const apart = edit.end <= (ranges[i] ?? 0) || edit.start >= (ranges[i + 1] ?? 0);
            expect(apart || edit.text.includes(text.slice(ranges[i], ranges[i + 1])), JSON.stringify(edit)).toBe(true);
          }
        }
      }),
      RUNS,
    );
  });

  it.runIf(!name.includes('yeh') && !name.includes('hamza') && !name.includes('corpus'))(
    'law 6, no letter is lost',
    () => {
      fc.assert(
        fc.property(anyText, (text) => {
          const [before, after] = [lettersOf(text), lettersOf(cleaner.clean(text))];
          expect(after.replaceAll('ء', '')).toBe(before.replaceAll('ء', ''));
        }),
        RUNS,
      );
    },
  );
});

describe('with lists of words from the text', () => {
  const word = fc.tuple(fc.nat(), fc.integer({ min: 1, max: 3 }), fc.constantFrom('', ' ', '\u200c'));
  const lists = fc.record({ keep: fc.array(word), join: fc.array(word), split: fc.array(word) }, { requiredKeys: [] });
  const zwnj = fc.constantFrom('likely' as const, 'ask' as const);

  /** Some neighbours of a text, with another sign between them. */
  function wordsOf(text: string, places: readonly (readonly [at: number, count: number, sign: string])[] = []) {
    const parts = text.split(/[ \u200c]/).filter(Boolean);
    return places.map(([at, count, sign]) => parts.slice(at % parts.length, (at % parts.length) + count).join(sign));
  }

  it('law 2, the second run is quiet', () => {
    fc.assert(
      fc.property(anyText, lists, zwnj, (text, { keep, join, split }, zwnj) => {
        const [kept, joined, parted] = [keep, join, split].map((places) => wordsOf(text, places));
        const cleaner = createCleaner({ keep: kept, join: joined, split: parted, zwnj });
        const once = cleaner.clean(text);
        expect(cleaner.clean(once)).toBe(once);
      }),
      RUNS,
    );
  });
});

describeShared('data', 'on real texts', () => {
  const TEXTS = sharedTexts(/\.txt$/);
  const SAMPLE = 40_000;
  const cleaner = createCleaner();

  function expectQuiet(text: string, by = cleaner): void {
    const once = by.clean(text);
    const lines = once.split('\n');
    const changed = by
      .clean(once)
      .split('\n')
      .filter((line, n) => line !== lines[n]);
    expect(changed).toEqual([]);
  }

  it.each(TEXTS)('%s: a second run is quiet', (file) => expectQuiet(sharedText(file)), LONG);

  it.each(TEXTS)(
    '%s: a second run is quiet with every ZWNJ deleted or a space, in all settings (a sample)',
    (file) => {
      const text = sharedText(file).slice(0, SAMPLE);
      for (const { cleaner: other } of CLEANERS) expectQuiet(text.replaceAll('\u200c', ''), other);
      expectQuiet(text.replaceAll('\u200c', ' '));
    },
    LONG,
  );
});
