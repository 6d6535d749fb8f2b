import { describe, expect, it } from 'vitest';
import { apply } from '../src/text/edits.js';
import { viewOf } from '../src/text/view.js';
import type { Edit, Span } from '../src/types.js';

function edit(start: number, end: number, text: string): Edit {
  return { start, end, text, rules: ['a'], confidence: 'safe', reason: '', fix: true };
}

/** Carries out edits of the view of a source. */
function edited(source: string, spans: readonly Span[], edits: readonly Edit[]): string {
  return apply(source, [...viewOf(source, { spans }).toSource(edits)]);
}

describe('a stretch that the source spells otherwise', () => {
  const spans: readonly Span[] = [
    { start: 0, end: 1, gap: 'break' },
    { start: 1, end: 3, gap: 'seam', text: '"' },
    { start: 3, end: 4, gap: 'seam' },
  ];

  it.each([
    ['is left where something goes in before it', [edit(1, 1, '!')], 'ا!\\"ب'],
    ['is left where something goes in after it', [edit(2, 2, '!')], 'ا\\"!ب'],
    ['is replaced whole', [edit(1, 2, '«')], 'ا«ب'],
    ['is taken away with what stands beside it', [edit(0, 2, '')], 'ب'],
  ])('%s', (_law, edits, after) => expect(edited('ا\\"ب', spans, edits)).toBe(after));
});

describe('a spelling', () => {
  const encode = (text: string) => text.replaceAll('"', '""');
  const admits = (written: string) => !written.includes(',');
  const source = 'اب؛پت';
  const spans: readonly Span[] = [
    { start: 0, end: 1, gap: 'break', spelling: { encode } },
    { start: 1, end: 2, gap: 'seam', spelling: { admits } },
    { start: 3, end: 5, gap: 'break', spelling: { admits } },
  ];

  it('encodes what is written in its stretch alone', () => {
    expect(edited(source, spans, [edit(0, 1, '"'), edit(3, 4, '"')])).toBe('""ب؛"ت');
  });

  it('drops every edit of the block in which it does not admit one', () => {
    const edits = [edit(0, 1, 'ج'), edit(1, 2, ','), edit(3, 4, 'چ')];
    expect(edited(source, spans, edits)).toBe('اب؛چت');
  });

  it('drops an edit that runs over two stretches from both', () => {
    expect(edited(source, spans, [edit(0, 2, 'ج')])).toBe('ج؛پت');
    expect(
      edited(
        'ا,؛',
        [spans[0], { start: 1, end: 2, gap: 'seam', spelling: { admits: () => false } }].filter(
          (span) => span !== undefined,
        ),
        [edit(0, 2, 'ج')],
      ),
    ).toBe('ا,؛');
  });
});
