import fc from 'fast-check';
import { parse, stringify } from 'smol-toml';
import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { toml } from '../src/formats/toml.js';
import {
  areIndependent,
  cleanLawfully,
  cleanValue,
  mapStrings,
  persianLine,
  persianText,
  valuesOf,
} from './data-laws.js';
import { expectLinear } from './linear.js';

const VALUES: readonly (readonly [law: string, source: string, values: readonly string[]])[] = [
  ['values, not keys', '"كتاب" = "علي"\na."ها.b".c = \'رود\'\n', ['علي', 'رود']],
  ['no comments', '# "علي"\na = "كتاب" # "ها"\n', ['كتاب']],
  ['no value without a Persian letter', 'a = "12"\nb = 12\nc = 1979-05-27T07:32:00Z\nd = true\ne = "x"\n', []],
  ['escapes', String.raw`a = "گفت \"علي\" \u0639\U0001F600\tها"`, ['گفت "علي" ع😀\tها']],
  ['literal strings', String.raw`a = 'علي \u0639 "ها"'`, [String.raw`علي \u0639 "ها"`]],
  ['strings of many lines', 'a = """\nعلي "ها"\n  كتاب""""\n', ['\nعلي "ها"\n  كتاب"']],
  ['escaped line ends', 'a = """عل\\\n\n   ي \\  \r\n  ها"""\n', ['علي ها']],
  ['literal strings of many lines', "a = '''\nعلي ''ها''\n''''\n", ["\nعلي ''ها''\n'"]],
  [
    'lists and inline tables',
    'a = [ "علي", # "ها"\n ["كتاب"], {b = "رود", c.d = ["می"]} ]\n',
    ['علي', 'كتاب', 'رود', 'می'],
  ],
  ['empty strings', 'a = ""\nb = \'\'\nc = """"""\nd = "علي"\n', ['علي']],
  ['CRLF and a byte order mark', '\ufeffa = "علي"\r\nb = "ها"\r\n', ['علي', 'ها']],
  ['a blank source', '\n# علي\n', []],
];

describe('TOML finds', () => {
  it.each(VALUES)('%s', (_law, source, values) => expect(valuesOf(toml, source)).toEqual(values));
});

const TREE = `title = "ی۱"
site.title = "ی۲"
[menu]
main = ["ی۳", { title = "ی۴" }]
[[menu.items]]
title = "ی۵"
[menu.items.more]
"a b" = "ی۶"
[[ menu . items ]]
title = "ی۷"
more.x = "ی۸"
[last] # ]
x = "ی۹"
`;

describe('TOML fields', () => {
  it.each([
    [['/title'], ['ی۱']],
    [['title'], ['ی۱', 'ی۲', 'ی۴', 'ی۵', 'ی۷']],
    [['/site/title'], ['ی۲']],
    [['/menu/main/0'], ['ی۳']],
    [['/menu/main/1/title'], ['ی۴']],
    [['/menu/items/0'], ['ی۵', 'ی۶']],
    [['/menu/items/*/more/*'], ['ی۶', 'ی۸']],
    [
      ['a b', '/last'],
      ['ی۶', 'ی۹'],
    ],
  ])('%j', (fields, values) => expect(valuesOf(toml, TREE, { fields })).toEqual(values));
});

const CLEANED: readonly (readonly [law: string, before: string, after: string])[] = [
  ['letters', '"علي" = "علي" # علي\n', '"علي" = "علی" # علي\n'],
  ['numbers stay numbers', 'a = 12\nb = "12"\nc = "12 كتاب"\n', 'a = 12\nb = "12"\nc = "۱۲ کتاب"\n'],
  ['an escape stays an escape', String.raw`a = "عل\u064a"`, String.raw`a = "عل\u06cc"`],
  ['quotes', String.raw`a = "گفت \"سلام\" به او"`, 'a = "گفت «سلام» به او"'],
  ['blanks at the edges of a value', 'a = " علي "', 'a = " علی "'],
  ['literal strings', `a = 'گفت "سلام" به او'`, `a = 'گفت «سلام» به او'`],
];

describe('cleaned TOML', () => {
  it.each(CLEANED)('%s', (_law, before, after) => expect(cleanLawfully(toml, before)).toBe(after));
});

describe('what is no TOML is refused with its place', { timeout: 60_000 }, () => {
  it.each([
    ['a = "علي\n', 1, 9],
    ['a = 1\na = 2\n', 2, 1],
    ['a = "😀" 1\n', 1, 9],
    ['\ufeffa = x\n', 1, 6],
  ] as const)('%j', (source, line, column) => {
    expect(() => toml.read(source)).toThrow(expect.objectContaining({ code: 'BAD_SOURCE', line, column }));
    expect(() => toml.read(source)).toThrow(/^TOML: .*; `--as text` reads it as plain text$/);
  });

  it.each([
    ['[', ']'],
    ['{a=', '}'],
  ])('100,000 of %j', (open, close) => {
    const depth = 100_000;
    expect(() => toml.read(`a = ${open.repeat(depth)}${close.repeat(depth)}`)).toThrow(SourceError);
  });
});

describe('an independent parse finds the same tree with its strings cleaned', { timeout: 60_000 }, () => {
  const key = fc.constantFrom('a', 'ب', 'كتاب', 'x y', '12', 'a.b');
  const { tree } = fc.letrec<{ tree: unknown; table: Record<string, unknown> }>((tie) => ({
    tree: fc.oneof(
      { depthSize: 'small' },
      persianText,
      fc.constantFrom(12, -1.5, true),
      fc.array(persianLine, { maxLength: 3 }),
      fc.array(tie('table'), { maxLength: 3 }),
      tie('table'),
    ),
    table: fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  }));

  it('of any shape', () => {
    fc.assert(
      fc.property(fc.dictionary(key, tree, { maxKeys: 5 }), (table) => {
        const source = stringify(table);
        fc.pre(areIndependent(valuesOf(toml, source)));
        expect(parse(cleanLawfully(toml, source))).toEqual(mapStrings(parse(source), cleanValue));
      }),
    );
  });

  it('of any kind of string', () => {
    fc.assert(
      fc.property(persianText, fc.constantFrom('"', "'", '"""', "'''"), (text, quotes) => {
        const source = `a = ${quotes}${text}${quotes} # علي\nb = 1\n`;
        fc.pre(accepts(source) && areIndependent(valuesOf(toml, source)));
        const [before, after] = [parse(source), parse(cleanLawfully(toml, source))];
        expect(mapStrings(after, cleanValue)).toEqual(mapStrings(before, cleanValue));
      }),
    );
  });
});

function accepts(source: string): boolean {
  try {
    return parse(source).b === 1;
  } catch {
    return false;
  }
}

describe('time is linear', () => {
  it.each([
    ['tables', (size: number) => Array.from({ length: size / 30 }, (_, n) => `[t${n}]\na = "علي كتاب"\n`).join('')],
    ['lists of tables', (size: number) => '[[t]]\na = "علي كتاب"\n'.repeat(size / 24)],
    ['one long string', (size: number) => `a = """${'علي "كتاب" \\u064a '.repeat(size / 18)}"""`],
  ] as const)('%s', (_law, shape) => expectLinear((source) => toml.read(source), shape));
});
