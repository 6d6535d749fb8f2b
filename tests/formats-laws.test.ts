import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { BOM } from '../src/text/chars.js';
import { cleanByLaw, cleaner } from './format-laws.js';
import { persianProse, persianText } from './persian.js';
import { describeShared, NEWS, sharedText } from './shared.js';
import { WRAPPERS } from './wrappers.js';

vi.setConfig({ testTimeout: 60_000 });

const RUNS = { numRuns: Number(process.env.FANORM_RUNS ?? 300) };

/** Characters that no XML may hold, and line ends: a message is one line here. */
const UNFIT = /[\u0000-\u0008\u000a-\u001f\ufffe\uffff\ud800-\udfff\u2028\u0085]|\ufeff/gu;

const line = fc.oneof(persianText, persianProse).map((text) => text.replace(UNFIT, ''));
const lines = fc.array(line, { minLength: 1, maxLength: 4 });

/** Tokens of programs, each with something in it that cannot be seen and keeps it from being one. */
const hidden = fc
  .tuple(
    fc.constantFrom(
      '&zwnj;',
      '<b>',
      '</b>',
      '<br/>',
      '%s',
      '%1$s',
      '%%',
      '{0}',
      '{{x}}',
      '${x}',
      '\\n',
      ':)',
      '@ali',
      'www.a.ir',
    ),
    fc.nat(6),
    fc.constantFrom(
      '\u200c',
      '\u200c\u200c',
      '\u200d',
      '\u200b',
      '\u2060',
      '\u00ad',
      '\u200f',
      '\u0651',
      '\u0651\u200c',
      '\u0640',
    ),
  )
  .map(([token, at, unseen]) => token.slice(0, at) + unseen + token.slice(at));
const hiddenLine = fc
  .array(fc.oneof(hidden, fc.constantFrom('علي', 'كتاب ها', ' ', ': ', ' ، ')), { minLength: 1, maxLength: 6 })
  .map((parts) => `علي ${parts.join('')}`);
const hiddenLines = fc.array(hiddenLine, { minLength: 1, maxLength: 2 });
const corpus = createCleaner({ preset: 'corpus' });

describe.each(WRAPPERS)('$name', ({ format, wrap }) => {
  it('is quiet the second time where something that cannot be seen stands in a token', () => {
    fc.assert(
      fc.property(hiddenLines, (texts) => {
        const source = wrap(texts);
        cleanByLaw(format, source);
        const once = corpus.clean(source, format.read(source));
        expect(corpus.clean(once, format.read(once))).toBe(once);
      }),
      RUNS,
    );
  });

  it('changes its prose alone, and once, whatever stands in it', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        cleanByLaw(format, wrap(texts));
      }),
      RUNS,
    );
  });

  it('is the same with CR LF and a BOM', () => {
    fc.assert(
      fc.property(lines, (texts) => {
        const source = wrap(texts);
        const crlf = cleanByLaw(format, BOM + source.replaceAll('\n', '\r\n'));
        expect(crlf).toBe(BOM + cleanByLaw(format, source).replaceAll('\n', '\r\n'));
      }),
      RUNS,
    );
  });
});

describeShared(NEWS, 'the sample news', () => {
  const paragraphs = sharedText(NEWS)
    .split('\n')
    .filter((text) => text.trim() !== '');

  it.each(WRAPPERS)('comes out of $name as plain text does', ({ format, wrap }) => {
    const read = readBack(cleanByLaw(format, wrap(paragraphs)), format);
    expect(read).toEqual(paragraphs.map((text) => cleaner.clean(text).trim()));
  });
});

function readBack(source: string, format: (typeof WRAPPERS)[number]['format']): string[] {
  let text = '';
  for (const span of format.read(source).spans) {
    if (span.gap === 'break' && text !== '') text += '\n';
    text += span.text ?? source.slice(span.start, span.end);
  }
  return text.split(/\n+/);
}
