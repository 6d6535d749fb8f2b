import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { android } from '../src/formats/android.js';
import { po } from '../src/formats/po.js';
import { properties } from '../src/formats/properties.js';
import { qt } from '../src/formats/qt.js';
import { strings } from '../src/formats/strings.js';
import { xliff } from '../src/formats/xliff.js';
import type { Format } from '../src/types.js';
import { expectLinear } from './linear.js';

describe('localisation', () => {
  const shapes = [
    ['po, entries', po, (n: number) => 'msgid "a"\nmsgstr "متن \\"یک\\" %s"\n\n'.repeat(n / 38)],
    ['po, one text of many strings', po, (n: number) => `msgid "a"\nmsgstr ""\n${'"یک"\n'.repeat(n / 5)}`],
    ['po, escapes', po, (n: number) => `msgid "a"\nmsgstr "${'\\"'.repeat(n / 2)}"`],
    ['po, braces', po, (n: number) => `msgid "a"\nmsgstr "${'{'.repeat(n)}"`],
    ['po, arguments', po, (n: number) => `msgid "a"\nmsgstr "${'{a,'.repeat(n / 3)}"`],
    ['po, plurals', po, (n: number) => `msgid "a"\nmsgstr "${'{a,plural,b{'.repeat(n / 12)}"`],
    ['po, tags', po, (n: number) => `msgid "a"\nmsgstr "${'<code><b '.repeat(n / 9)}"`],
    ['po, what cannot be seen in tags', po, (n: number) => `msgid "a"\nmsgstr "<${'\u200c'.repeat(n)}"`],
    ['po, and in references', po, (n: number) => `msgid "a"\nmsgstr "${'&\u200c'.repeat(n / 2)}"`],
    ['po, apostrophes', po, (n: number) => `msgid "a"\nmsgstr "${"'{".repeat(n / 2)}"`],
    ['xliff, nested', xliff, (n: number) => `<target>${'<g>'.repeat(n / 7)}${'</g>'.repeat(n / 7)}</target>`],
    [
      'android, strings',
      android,
      (n: number) => `<resources>${'<string>متن \\u200c</string>'.repeat(n / 28)}</resources>`,
    ],
    ['strings, pairs', strings, (n: number) => '"a" = "متن";\n'.repeat(n / 13)],
    ['properties, pairs', properties, (n: number) => 'a=\\u0645\\u06CC\\u06A9\n'.repeat(n / 21)],
    ['properties, one long value', properties, (n: number) => `a=${'\\\n'.repeat(n / 2)}`],
  ] as const;
  it.each(shapes)('is read in linear time: %s', (_name, format, shape) => {
    expectLinear((source) => format.read(source), shape);
  });
});

it('an object of several escapes stands behind what comes before it', () => {
  const { spans } = properties.read('a=\\u0643 {0}<br/>&\\u200czwnj;\\u200c&zwnj;');
  const offsets = spans.flatMap(({ start, end }) => [start, end]);
  expect(spans.some(({ start, end }) => start === end)).toBe(true);
  expect(offsets).toEqual(offsets.toSorted((a, b) => a - b));
});

describe('what is written', () => {
  const cases: readonly (readonly [name: string, format: Format, source: string, cleaned: string])[] = [
    ['is an escape in a value in ASCII', properties, 'a=\\u0643\\u0647', 'a=\\u06A9\\u0647'],
    ['has the case of the file', properties, 'b=\\u06af\na=\\u0643\\u0647', 'b=\\u06af\na=\\u06a9\\u0647'],
    ['is a character in another value', properties, 'a=\\u0643\\u0647\nb=كه', 'a=\\u06A9\\u0647\nb=که'],
    [
      'leaves a value whose continued line would lose its blank',
      properties,
      'a=كه\\\n \u200c دو',
      'a=كه\\\n \u200c دو',
    ],
    ['is escaped where an escape goes', po, 'msgid "a"\nmsgstr "كه \\"كتاب\\""', 'msgid "a"\nmsgstr "که «کتاب»"'],
    ['is no placeholder that was none', po, 'msgid "a"\nmsgstr "علي %\u200cs"', 'msgid "a"\nmsgstr "علی %\u200cs"'],
    ['nor half of one', strings, '"k" = "كه %\u200c%\u200c%% a";', '"k" = "که %\u200c%\u200c%% a";'],
    [
      'nor one with a placeholder behind it',
      qt,
      '<TS><translation>علي %\u200c%\u200c%1$s</translation></TS>',
      '<TS><translation>علی %\u200c%\u200c%1$s</translation></TS>',
    ],
    ['is no reference that was none', strings, '"k" = "كه &zwn\u200cj; a";', '"k" = "که &zwn\u200cj; a";'],
    ['nor one with a mark in it', strings, '"k" = "كه &\u064fzwnj; a";', '"k" = "که &\u064fzwnj; a";'],
    [
      'is in the place of a reference',
      qt,
      '<TS><translation>&#1603;ه</translation></TS>',
      '<TS><translation>که</translation></TS>',
    ],
  ];
  it.each(cases)('%s', (_name, format, source, cleaned) => {
    expect(clean(source, { format, zwnj: 'off' })).toBe(cleaned);
  });

  const spellings = [
    ['a reference where the file has one', xliff, '<target>می&#x200C;روم</target>', '&#x200C;'],
    ['an escape where the file has one', android, '<resources><string>می\\u200cروم</string></resources>', '\\u200c'],
    ['itself where the file has it', xliff, '<target>می&#x200C;رو\u200cم</target>', '\u200c'],
    ['itself where the file has none', xliff, '<target>می روم</target>', '\u200c'],
  ] as const;
  it.each(spellings)('is, for ZWNJ, %s', (_name, format, source, written) => {
    expect(format.read(source).encode?.('\u200c')).toBe(written);
  });
});
