import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { type Stats, sumStats, TextStats } from '../src/stats/stats.js';
import { Tally } from '../src/stats/tally.js';

const cleaner = createCleaner();

function count(...windows: readonly string[]): { stats: Stats; words: Tally; corrections: Tally } {
  const words = new Tally();
  const corrections = new Tally();
  const text = new TextStats(words, corrections);
  for (const source of windows) text.add({ source, prose: source, edits: cleaner.edits(source) });
  return { stats: text.result(), words, corrections };
}

describe('stats say what there is in a text', () => {
  const rows: readonly (readonly [what: string, text: string, Partial<Stats>])[] = [
    ['nothing', '', { words: 0, sentences: 0, characters: 0, scripts: {}, digits: {} }],
    ['words and sentences', 'او آمد. چرا؟ هوا 3.5 درجه است!\nپایان', { words: 8, sentences: 4 }],
    ['a paragraph ends a sentence', 'سرفصل\n\nمتن بلند\nاست.', { words: 4, sentences: 2 }],
    ['a full stop in an address ends none', 'نشانی example.com است.', { words: 4, sentences: 1 }],
    ['a word with ZWNJ is one', 'می\u200cرود', { words: 1 }],
    ['scripts', 'علی ok', { scripts: { Arabic: 3, Common: 1, Latin: 2 } }],
    ['kinds', 'a1 !\u064b', { kinds: { letter: 1, digit: 1, space: 1, punctuation: 1, mark: 1 } }],
    ['line ends and tabs are space', 'a\t\r\n\u0001', { kinds: { letter: 1, space: 3, control: 1 } }],
    ['an astral character is one', '😀', { characters: 1, kinds: { symbol: 1 } }],
    ['what Unicode 12 does not know', '\u08be', { kinds: { unknown: 1 }, scripts: { Unknown: 1 } }],
    ['variants', 'علي كتاب يك', { variants: { 'ي U+064A': 2, 'ك U+0643': 2 } }],
    ['digits by set', '12 ۳۴۵ ٦', { digits: { Latin: 2, Persian: 3, Arabic: 1 } }],
    ['ZWNJ right and wrong', 'می\u200cرود و رود\u200c\u200cها', { zwnj: { right: 1, wrong: 2, missing: 0 } }],
    ['edits by rule', 'علي كتاب علي', { rules: { 'arabic-yeh': 2, 'arabic-kaf': 1 } }],
    [
      'mixed usage',
      'خانهٔ خانه\u200cی نامهٔ آنها آن\u200cها آن ها «a» "b" می\u200cرود',
      {
        mixed: {
          ezafe: { هٔ: 2, 'ه\u200cی': 1 },
          plural: { آنها: 1, 'آن\u200cها': 1, 'آن ها': 1 },
          prefix: { 'می\u200c': 1 },
          quotes: { '"': 2, '«': 1 },
        },
      },
    ],
    ['hidden characters', 'a\u200bb\u00ad\u200c', { hidden: { 'U+00AD': 1, 'U+200B': 1 } }],
    ['bidi controls', 'a\u202eb\u2066', { bidi: { 'U+202E': 1, 'U+2066': 1 } }],
  ];
  it.each(rows)('%s', (_what, text, expected) => {
    expect(count(text).stats).toMatchObject(expected);
  });

  it('windows count as the whole, and two texts as their sum', () => {
    const parts = ['علي آمد و\n', 'رفت. كتاب 12\n', 'آن ها می\u200cروند'];
    expect(count(...parts).stats).toEqual(count(parts.join('')).stats);
    const [a, b] = [count('علي 1.\n').stats, count('كتاب ۲.\n').stats];
    expect(sumStats(a, b)).toEqual(count('علي 1.\nكتاب ۲.\n').stats);
  });

  it('the most frequent words and corrections', () => {
    const { words, corrections } = count('علي و علي و علي، كتاب ۱۲');
    expect(words.top(2)).toEqual([
      ['علي', 3],
      ['و', 2],
    ]);
    expect(corrections.top(1)).toEqual([['علي → علی', 3]]);
  });
});

it('a tally forgets what came least when it is full', () => {
  const tally = new Tally(10);
  for (let n = 0; n < 1000; n++) {
    tally.add('often');
    tally.add(`once ${n}`);
  }
  expect(tally.top(1)).toEqual([['often', 1000]]);
  expect(tally.top(99).length).toBeLessThanOrEqual(10);
});
