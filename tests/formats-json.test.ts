import fc from 'fast-check';
import JSON5 from 'json5';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { json } from '../src/formats/json.js';
import { json5 } from '../src/formats/json5.js';
import { jsonc } from '../src/formats/jsonc.js';
import type { Format, FormatOptions } from '../src/types.js';
import { areIndependent, cleanLawfully, cleanValue, mapStrings, persianText, valuesOf } from './data-laws.js';
import { expectLinear } from './linear.js';

const VALUES: readonly (readonly [law: string, format: Format, source: string, values: readonly string[]])[] = [
  ['values, not keys', json, '{"علي": "كتاب", "b": ["علي", {"c": "ها"}]}', ['كتاب', 'علي', 'ها']],
  ['a text that is one string', json, ' "علي" ', ['علي']],
  ['no value without a Persian letter', json, '["12", "۱۲", "hello", "", "12 كتاب", 12, true, null]', ['12 كتاب']],
  ['escapes read', json, String.raw`["گفت \"علي\"\n\u0639\u0644\u064a\/ها"]`, ['گفت "علي"\nعلي/ها']],
  ['a string all in escapes', json, String.raw`["\u0639\u0644\u064a"]`, ['علي']],
  ['characters of two units', json, String.raw`["علي \ud83d\ude00😀"]`, ['علي 😀😀']],
  ['a blank source', json, ' \n', []],
  ['a byte order mark', json, '\ufeff{"a": "علي"}\r\n', ['علي']],
  ['no comments', jsonc, '// علي\n{"a": "كتاب", /* علي */ "b": ["ها",],}', ['كتاب', 'ها']],
  ['both kinds of quotes', json5, `{a: 'گفت \\'علي\\' "ها"', "b": "علي"}`, [`گفت 'علي' "ها"`, 'علي']],
  ['keys without quotes', json5, "{كتاب: 'علي', $a_1: +0x1F, b: .5, c: -Infinity, d: NaN}", ['علي']],
  ['escaped line ends', json5, "['عل\\\nي', 'عل\\\r\nي']", ['علي', 'علي']],
  ['escapes of its own', json5, String.raw`['\x41علي\a\v\0']`, ['Aعليa\v\0']],
];

describe('the JSON formats find', () => {
  it.each(VALUES)('%s', (_law, format, source, values) => expect(valuesOf(format, source)).toEqual(values));
});

const TREE = JSON.stringify({
  title: 'ی۱',
  messages: ['ی۲', { description: 'ی۳', title: 'ی۴' }],
  meta: { description: 'ی۵', name_fa: 'ی۶', name_en: 'ی۷', 'a/b~c': 'ی۸' },
});

const FIELDS: readonly (readonly [fields: readonly string[], values: readonly string[]])[] = [
  [['/title'], ['ی۱']],
  [['/messages/*'], ['ی۲', 'ی۳', 'ی۴']],
  [['/messages/1/title'], ['ی۴']],
  [['/messages'], ['ی۲', 'ی۳', 'ی۴']],
  [['**/description'], ['ی۳', 'ی۵']],
  [['title'], ['ی۱', 'ی۴']],
  [['/meta/*_fa'], ['ی۶']],
  [['/meta/n*_*n'], ['ی۷']],
  [['/*/**/title'], ['ی۴']],
  [['/meta/a~1b~0c'], ['ی۸']],
  [
    ['/title', '/meta/name_fa'],
    ['ی۱', 'ی۶'],
  ],
  [['/nothing'], []],
  [[], []],
  [['**'], ['ی۱', 'ی۲', 'ی۳', 'ی۴', 'ی۵', 'ی۶', 'ی۷', 'ی۸']],
];

describe('fields', () => {
  it.each(FIELDS)('%j', (fields, values) => expect(valuesOf(json, TREE, { fields })).toEqual(values));

  it('costs no more where stars could match in many ways', () => {
    const options: FormatOptions = { fields: [`${'**/'.repeat(40)}x`, `/${'*a'.repeat(40)}b`] };
    expectLinear(
      (source) => json.read(source, options),
      (size) => `{"a":"${'a'.repeat(size / 2)}","${'a'.repeat(size / 2)}":"علي"}`,
    );
  });
});

const CLEANED: readonly (readonly [law: string, format: Format, before: string, after: string])[] = [
  ['letters', json, '{"علي": "علي كتاب"}', '{"علي": "علی کتاب"}'],
  ['an escape that stands for a letter stays an escape', json, String.raw`["عل\u064a"]`, String.raw`["عل\u06cc"]`],
  ['ASCII stays ASCII', json, String.raw`["\u0639\u0644\u064a?"]`, String.raw`["\u0639\u0644\u06cc\u061f"]`],
  ['escapes that nobody touches stay', json, String.raw`["علي\t\/\u0041\n"]`, String.raw`["علی\t\/\u0041\n"]`],
  ['blanks at its edges stay', json, '["كتاب ", "  علي:\\u200f "]', '["کتاب ", "  علی:\\u200f "]'],
  [
    'and those that are escaped',
    json,
    String.raw`["\u0020\u0643\u06cc\u00a0\u200b"]`,
    String.raw`["\u0020\u06a9\u06cc\u00a0\u200b"]`,
  ],
  ['escaped quotes', json, String.raw`["گفت \"سلام\" به او"]`, '["گفت «سلام» به او"]'],
  ['an insertion beside an escape leaves it', json, String.raw`["سلام\u060cخوبی"]`, String.raw`["سلام\u060c خوبی"]`],
  ['what is taken away beside an escape', json, String.raw`["سلام \u060c خوبی"]`, String.raw`["سلام\u060c خوبی"]`],
  ['numbers in strings', json, '["12", "12 كتاب"]', '["12", "۱۲ کتاب"]'],
  ['single quotes', json5, '[\'علي "سلام" ها\']', "['علی «سلام» ها']"],
];

describe('cleaned JSON', () => {
  it.each(CLEANED)('%s', (_law, format, before, after) => expect(cleanLawfully(format, before)).toBe(after));
});

const REJECTED: readonly (readonly [format: Format, source: string, line: number, column: number, what: string])[] = [
  [json, '{"a": 1,}', 1, 9, 'JSON: expected a key'],
  [json, '{"a" 1}', 1, 6, 'JSON: expected ":"'],
  [json, '{\n "😀": x}', 2, 7, 'JSON: unexpected "x"'],
  [json, '[1 2]', 1, 4, 'JSON: expected "," or a closing bracket'],
  [json, '[1}', 1, 3, 'JSON: expected "," or a closing bracket'],
  [json, '1 2', 1, 3, 'JSON: expected nothing more'],
  [json, '[1', 1, 3, 'JSON: the source ends too early'],
  [json, '["a', 1, 4, 'JSON: the source ends too early'],
  [json, '["a\n", 1]', 1, 4, 'JSON: a string is not closed on its line'],
  [json, '["\t"]', 1, 3, 'JSON: bare control character U+0009 in a string'],
  [json, '["\\q"]', 1, 3, 'JSON: unexpected "\\"'],
  [json, '// a\n1', 1, 1, 'JSON: unexpected "/"; comments are read by `--as jsonc`'],
  [json, '\ufeffعلي', 1, 2, 'JSON: unexpected U+0639'],
  [jsonc, "{'a': 1}", 1, 2, 'JSONC: unexpected "\'"'],
  [json5, '{a: b}', 1, 5, 'JSON5: expected a value'],
  [json5, '[,]', 1, 2, 'JSON5: expected a value'],
  [json5, '["a', 1, 4, 'JSON5: the source ends too early'],
  [json5, '["علي\\', 1, 7, 'JSON5: the source ends too early'],
];

describe('what is no JSON is refused with its place', () => {
  it.each(REJECTED)('%# %o %j', (format, source, line, column, what) => {
    const message = `${what}; \`--as text\` reads it as plain text`;
    expect(() => format.read(source)).toThrow(new SourceError(message, line, column));
    expect(() => format.read(source)).toThrow(expect.objectContaining({ line, column }));
  });
});

describe('any depth is read', { timeout: 60_000 }, () => {
  it.each([json, jsonc, json5])('$id', (format) => {
    const depth = 100_000;
    expect(valuesOf(format, `${'['.repeat(depth)}"علي"${']'.repeat(depth)}`)).toEqual(['علي']);
    expect(valuesOf(format, `${'{"a":'.repeat(depth)}"علي"${'}'.repeat(depth)}`, { fields: ['a'] })).toEqual(['علي']);
    expect(() => format.read('['.repeat(depth))).toThrow(SourceError);
  });
});

const key = fc.constantFrom('a', 'ب', 'كتاب', 'x y', '12');
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    persianText,
    fc.constantFrom(12, -1.5e3, true, null),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

/** As programs write it that keep to ASCII. */
function asciiJson(value: unknown): string {
  return JSON.stringify(value).replace(
    /[\u007f-\uffff]/g,
    (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

describe('an independent parse finds the same tree with its strings cleaned', { timeout: 60_000 }, () => {
  it('JSON', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom(0, 2, '\t'), (value, indent) => {
        const source = JSON.stringify(value, null, indent);
        fc.pre(areIndependent(valuesOf(json, source)));
        const cleaned = cleanLawfully(json, source);
        expect(JSON.parse(cleaned)).toEqual(mapStrings(value, cleanValue));
      }),
    );
  });

  it('JSON in ASCII, which stays ASCII', () => {
    fc.assert(
      fc.property(tree, (value) => {
        const source = asciiJson(value);
        fc.pre(areIndependent(valuesOf(json, source)));
        const cleaned = cleanLawfully(json, source);
        expect(JSON.parse(cleaned)).toEqual(mapStrings(value, cleanValue));
        expect(cleaned).toMatch(/^[\0-\x7f]*$/);
      }),
    );
  });

  it('JSON5 in either kind of quotes', () => {
    fc.assert(
      fc.property(tree, fc.constantFrom('"', "'"), (value, quote) => {
        const source = JSON5.stringify(value, { quote, space: 1 });
        fc.pre(areIndependent(valuesOf(json5, source)));
        const cleaned = cleanLawfully(json5, source);
        expect(JSON5.parse(cleaned)).toEqual(mapStrings(value, cleanValue));
      }),
    );
  });
});

describe('time is linear', () => {
  it.each([
    ['records', (size: number) => `[${'{"name": "علي كتاب", "x": 12},'.repeat(size / 30)}1]`],
    ['one long string', (size: number) => `["${'علي كتاب ها '.repeat(size / 12)}"]`],
    ['escapes', (size: number) => `["${'\\u064a'.repeat(size / 6)}"]`],
    ['brackets', (size: number) => '['.repeat(size / 2) + ']'.repeat(size / 2)],
  ] as const)('%s', (_law, shape) => expectLinear((source) => json.read(source), shape));
});
