import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { SourceError } from '../src/errors.js';
import { android } from '../src/formats/android.js';
import { arb } from '../src/formats/arb.js';
import { asciidoc } from '../src/formats/asciidoc.js';
import { ass } from '../src/formats/ass.js';
import { latex } from '../src/formats/latex.js';
import { po } from '../src/formats/po.js';
import { properties } from '../src/formats/properties.js';
import { qt } from '../src/formats/qt.js';
import { resx } from '../src/formats/resx.js';
import { rst } from '../src/formats/rst.js';
import { srt } from '../src/formats/srt.js';
import { strings } from '../src/formats/strings.js';
import { vtt } from '../src/formats/vtt.js';
import { xliff } from '../src/formats/xliff.js';
import { BOM } from '../src/text/chars.js';
import { cleanByLaw } from './format-laws.js';

vi.setConfig({ testTimeout: 60_000 });

const FIXTURES = join(import.meta.dirname, '..', 'fixtures', 'formats');

const FILES = [
  ['fa.po', po],
  ['fa.xlf', xliff],
  ['strings.xml', android],
  ['Localizable.strings', strings],
  ['messages_fa.properties', properties],
  ['messages_fa_ascii.properties', properties],
  ['app_fa.arb', arb],
  ['Resources.fa.resx', resx],
  ['app_fa.qt.ts', qt],
  ['film.srt', srt],
  ['film.vtt', vtt],
  ['film.ass', ass],
  ['paper.tex', latex],
  ['guide.rst', rst],
  ['guide.adoc', asciidoc],
] as const;

describe.each(FILES)('%s', (name, format) => {
  const source = readFileSync(join(FIXTURES, name), 'utf8');
  // Word boundaries have fixtures of their own; these hold still when the model learns.
  const cleaner = createCleaner({ zwnj: 'off' });

  it('comes out as the file of its name in clean/', async () => {
    const cleaned = cleaner.clean(source, format.read(source));
    expect(cleaned).not.toBe(source);
    await expect(cleaned).toMatchFileSnapshot(join(FIXTURES, 'clean', name));
  });

  it('keeps the laws with everything on', () => {
    cleanByLaw(format, source);
  });

  it('comes out the same with CR LF and a BOM', () => {
    const crlf = BOM + source.replaceAll('\n', '\r\n');
    const cleaned = cleaner.clean(source, format.read(source));
    expect(cleaner.clean(crlf, format.read(crlf))).toBe(BOM + cleaned.replaceAll('\n', '\r\n'));
  });

  it('keeps the laws, or is refused with a place, when it is damaged anywhere', () => {
    const damage = fc.tuple(
      fc.nat(source.length),
      fc.nat(12),
      fc.constantFrom(
        '',
        ...'<>&"\'\\{}[]$%=:;#-\n\r /!',
        '<![CDATA[',
        '<!--',
        '{n, plural, a {',
        '\\begin{x}',
        '::',
        '``',
        '----\n',
        '.. ',
        '|===\n',
        '\\u06',
        'ي',
      ),
    );
    fc.assert(
      fc.property(fc.array(damage, { minLength: 1, maxLength: 3 }), (damages) => {
        const damaged = damages.reduce(
          (text, [at, length, put]) => text.slice(0, at) + put + text.slice(at + length),
          source,
        );
        try {
          cleanByLaw(format, damaged);
        } catch (error) {
          if (!(error instanceof SourceError)) throw error;
          expect(error.line).toBeGreaterThanOrEqual(1);
          expect(error.line).toBeLessThanOrEqual(damaged.split(/\r\n|\n|\r/).length);
        }
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 300) },
    );
  });
});
