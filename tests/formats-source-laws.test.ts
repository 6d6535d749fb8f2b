import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { transform } from 'esbuild';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { SourceError } from '../src/errors.js';
import { expectLinear, repeated } from './linear.js';
import { describeShared, NEWS, sharedText } from './shared.js';
import { format, SOURCES } from './source-format.js';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'source');
const IDS: Readonly<Record<string, string>> = { tsx: 'ts', cpp: 'c' };
/** Word boundaries have fixtures of their own; these hold still when the model learns. */
const withoutBoundaries = createCleaner({ zwnj: 'off' });

describe('the fixtures', () => {
  it.each(readdirSync(join(FIXTURES, 'before')))('%s has its comments mended, and no code', (name) => {
    const extension = name.slice(name.lastIndexOf('.') + 1);
    const [before, after] = ['before', 'after'].map((folder) => readFileSync(join(FIXTURES, folder, name), 'utf8'));
    for (const [text = '', mended = ''] of [
      [before, after],
      [after, after],
      [before?.replaceAll('\n', '\r\n'), after?.replaceAll('\n', '\r\n')],
    ]) {
      expect(withoutBoundaries.clean(text, format(IDS[extension] ?? extension).read(text))).toBe(mended);
    }
  });

  it.each(['cart.js', 'shop.tsx'])('%s compiles to the same code', async (name) => {
    const [before, after] = await Promise.all(
      ['before', 'after'].map(async (folder) => {
        const code = readFileSync(join(FIXTURES, folder, name), 'utf8');
        return (await transform(code, { loader: 'tsx', minify: true, legalComments: 'none' })).code;
      }),
    );
    expect(after).toBe(before);
    expect(after).toContain(String.raw`\u0643`);
  });
});

const cleaner = createCleaner();

/** What is drawn for the laws: pieces of code and of prose, the signs that open and close things most of all. */
const code = fc
  .array(
    fc.constantFrom(
      ...[
        '//',
        '/*',
        '*/',
        '#',
        '"',
        "'",
        '`',
        '${',
        '}',
        '{',
        '(',
        ')',
        '\\',
        '\n',
        '\r\n',
        ' ',
        '/',
        '<<A\n',
        '\nA\n',
      ],
      ...['كتاب ها', 'مي روم', 'علي', 'if', 'x = 1;', 'r#"', '"""', "'''", 'f"', '<?php', '?>', '@param', '::', '```'],
      ...['\\u200c', '1. ', '- ', '* '],
    ),
    { maxLength: 30 },
  )
  .map((parts) => parts.join(''));

describe.each([...SOURCES.keys()])('the laws of %s', (id) => {
  function readOrNot(source: string) {
    try {
      return format(id).read(source, { strings: true });
    } catch (error) {
      expect(error).toBeInstanceOf(SourceError);
      return undefined;
    }
  }

  it('gives sorted disjoint spans, or a SourceError', () => {
    fc.assert(
      fc.property(code, (source) => {
        let at = 0;
        for (const span of readOrNot(source)?.spans ?? []) {
          expect(span.start).toBeGreaterThanOrEqual(at);
          expect(span.end).toBeGreaterThanOrEqual(span.start);
          at = span.end;
        }
        expect(at).toBeLessThanOrEqual(source.length);
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 500) },
    );
  });

  it('is quiet the second time', () => {
    fc.assert(
      fc.property(code, (source) => {
        const prose = readOrNot(source);
        if (!prose) return;
        const once = cleaner.clean(source, prose);
        expect(cleaner.clean(once, format(id).read(once, { strings: true }))).toBe(once);
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 500) },
    );
  });

  it.each(['/* سلام */ ', '"{', '`${', "f'{", '// `', '/', '<<A ', '{@', '<pre>', '$(', '#{[', "'", '\\'])(
    'takes linear time on %j, never closed',
    (sign) => expectLinear(readOrNot, repeated(sign)),
  );
});

describeShared(NEWS, 'the sample news, as comments', () => {
  const lines = sharedText(NEWS)
    .split('\n')
    .map((line) => line.trim());
  const expected = lines.map((line) => cleaner.clean(line));

  it.each([
    ['js', '// ', ''],
    ['py', '# ', ''],
    ['php', '', '<?php /*\n'],
    ['c', ' * ', '/*\n'],
  ])('comes out of %s as plain text does', (id, mark, head) => {
    const wrap = (body: readonly string[]) =>
      `${head}${body.map((line) => mark + line).join('\n')}${head === '' ? '' : '\n*/'}`;
    const source = wrap(lines);
    expect(cleaner.clean(source, format(id).read(source)).split('\n')).toEqual(wrap(expected).split('\n'));
  });
});
