import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clean, createCleaner, edits } from '../src/clean.js';
import { html } from '../src/formats/html.js';
import { markdown } from '../src/formats/markdown.js';
import { createStream } from '../src/stream.js';
import { apply } from '../src/text/edits.js';
import { persianText } from './persian.js';

const cleaner = createCleaner();

function streamed(chunks: readonly string[]): string {
  const stream = createStream(cleaner);
  return chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
}

const BLOCK = '<!-- fanorm-disable -->\nمی روم علي\n<!-- fanorm-enable -->\nعلي\n';

describe('directives hold in the library', () => {
  const rows: readonly (readonly [what: string, before: string, after: string])[] = [
    ['a block', BLOCK, BLOCK.replace(/علي\n$/, 'علی\n')],
    ['a block of a rule', 'fanorm-disable arabic-yeh\nعلي كه', 'fanorm-disable arabic-yeh\nعلي که'],
    ['next line', '# fanorm-disable-next-line\nعلي\nعلي\n', '# fanorm-disable-next-line\nعلي\nعلی\n'],
    ['a line', 'علي // fanorm-disable-line\nعلي\n', 'علي // fanorm-disable-line\nعلی\n'],
    ['the file', 'علي\n\n# fanorm-disable-file\nعلي\n', 'علي\n\n# fanorm-disable-file\nعلي\n'],
    [
      'the file, after pages of it',
      `${'علي '.repeat(20_000)}\nfanorm-disable-file\n`,
      `${'علی '.repeat(20_000).trimEnd()}\nfanorm-disable-file\n`,
    ],
  ];
  it.each(rows)('%s', (_what, before, after) => {
    expect(clean(before)).toBe(after);
    expect(apply(before, edits(before))).toBe(after);
    expect(apply(before, [...cleaner.each(before)])).toBe(after);
    expect(streamed([before])).toBe(after);
    expect(streamed(before.split(/(?<=\n)/))).toBe(after);
  });

  it.each([markdown, html])('in comments of $id', (format) => {
    expect(clean(BLOCK, { format })).toBe(BLOCK.replace(/علي\n$/, 'علی\n'));
  });

  it('besides what the prose says itself', () => {
    const text = 'علي\nعلي # fanorm-disable-line\nعلي';
    const prose = { spans: [{ start: 0, end: text.length, gap: 'break' as const }], off: [{ start: 0, end: 3 }] };
    expect(cleaner.clean(text, prose)).toBe('علي\nعلي # fanorm-disable-line\nعلی');
  });
});

describe('law 4, the stream is whole, of texts with directives', () => {
  const directive = fc.constantFrom(
    'fanorm-disable',
    'fanorm-disable arabic-yeh',
    'fanorm-enable',
    'fanorm-enable arabic-yeh',
    'fanorm-disable-line',
    'fanorm-disable-next-line',
    'fanorm-disable-file',
  );
  const piece = fc.oneof(persianText, directive, fc.constantFrom('\n', ' ', '\n\n'));
  const text = fc.array(piece, { maxLength: 12 }).map((pieces) => pieces.join(''));

  it('for any chunks', () => {
    fc.assert(
      fc.property(text, fc.integer({ min: 1, max: 30 }), (whole, size) => {
        const chunks = whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? [];
        expect(streamed(chunks)).toBe(cleaner.clean(whole));
        expect(apply(whole, cleaner.edits(whole))).toBe(cleaner.clean(whole));
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 600) },
    );
  });

  it.each([
    ['a line', `fanorm-disable-line ${'علي '.repeat(30_000)}fanorm-disable-line\nعلي\n`],
    ['the line before', `fanorm-disable-next-line\n${'علي '.repeat(30_000)}\nعلي\n`],
    ['a word that is cut', `${'،'.repeat((1 << 17) - 8)}fanorm-disable\nعلي\n`],
  ])('that have a very long line: %s', (_what, whole) => {
    for (const size of [5000, 70_001])
      expect(streamed(whole.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []) === cleaner.clean(whole)).toBe(true);
  });
});
