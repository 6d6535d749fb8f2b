import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments, stringify } from 'yaml';
import { SourceError } from '../src/errors.js';
import { yaml } from '../src/formats/yaml.js';
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
  ['plain values, not keys', 'كتاب: علي\nb:\n  - ها\n  - c: رود\n', ['علي', 'ها', 'رود']],
  ['no comments', '# علي\na: كتاب # ها\n', ['كتاب']],
  ['no anchors and aliases', 'a: &علي كتاب\nb: *علي\n', ['كتاب']],
  ['what a tag says is a string', 'a: !!str علي\nb: ! كتاب\nc: !!seq [ها]\n', ['علي', 'كتاب', 'ها']],
  ['nothing under other tags', 'a: !ref علي\nb: !!binary ها\nc: !x {d: كتاب}\n', []],
  ['no value without a Persian letter', 'a: 12\nb: ۱۲\nc: 2024-01-02\nd: yes\ne: ~\nf: hello\ng: "12"\n', []],
  ['plain values of many lines', 'a: علي\n  كتاب\n\n  ها\n', ['علي', 'كتاب', 'ها']],
  ['flow collections', '[علي, {كتاب: ها, رود}, b: می]\n', ['علي', 'ها', 'می']],
  ['double quotes', 'a: "گفت \\"علي\\" \\u0639\\x41\\tها\\_"\n', ['گفت "علي" عA\tها']],
  ['double quotes of many lines', 'a: "عل\\\n  ي \n\n  كتاب \\u064a"\n', ['علي', 'كتاب ي']],
  ['an escape at the start of a line', 'a: "علي\n  \\u064a ها"\n', ['علي', 'ي ها']],
  ['single quotes', "a: 'گفت ''علي'' ها'\n", ["گفت 'علي' ها"]],
  ['literal blocks', 'a: |\n  علي\n\n    كتاب  \n  ها\nb: |2-\n   رود\n', ['علي', 'كتاب', 'ها', 'رود']],
  ['folded blocks', 'a: >- # ها\n  علي\n  كتاب\n', ['علي', 'كتاب']],
  ['explicit keys', '? علي\n: كتاب\n? [ها]\n: رود\n', ['كتاب', 'رود']],
  ['many documents', '%YAML 1.2\n--- علي\n...\n--- |\n كتاب\n---\na: ها\n', ['علي', 'كتاب', 'ها']],
  ['CRLF', 'a: علي\r\nb: |\r\n  كتاب\r\n  ها\r\n', ['علي', 'كتاب', 'ها']],
  ['a byte order mark', '\ufeffa: علي\n', ['علي']],
  ['a blank source', '# علي\n\n', []],
];

describe('YAML finds', () => {
  it.each(VALUES)('%s', (_law, source, values) => expect(valuesOf(yaml, source)).toEqual(values));
});

const TREE = 'title: ی۱\nlist:\n  - ی۲\n  - title: ی۳\n    "b c": ی۴\n  - [ی۵, {d: ی۶}]\n---\ntitle: ی۷\n';

describe('YAML fields', () => {
  it.each([
    [['/title'], ['ی۱', 'ی۷']],
    [['title'], ['ی۱', 'ی۳', 'ی۷']],
    [['/list/1/b c'], ['ی۴']],
    [['/list/2/*'], ['ی۵', 'ی۶']],
    [['/list/2/1/d'], ['ی۶']],
  ])('%j', (fields, values) => expect(valuesOf(yaml, TREE, { fields })).toEqual(values));
});

const CLEANED: readonly (readonly [law: string, before: string, after: string])[] = [
  ['letters', 'علي: علي كتاب # علي\n', 'علي: علی کتاب # علي\n'],
  ['numbers stay numbers', 'a: 12\nb: 12 كتاب\n', 'a: 12\nb: ۱۲ کتاب\n'],
  ['a colon in a plain value gains no space', 'a: نام:علي\n', 'a: نام:علي\n'],
  ['a colon in quotes does', 'a: "نام:علي"\n', 'a: "نام: علی"\n'],
  ['commas in a flow collection stay', '[علي, كتاب,ها]\n', '[علی, کتاب,ها]\n'],
  ['escapes that nobody touches stay', 'a: "علي\\t\\_\\x41"\n', 'a: "علی\\t\\_\\x41"\n'],
  ['quotes in single quotes', `a: 'گفت "سلام" ''او'''\n`, `a: 'گفت «سلام» ''او'''\n`],
  ['blanks at the edges of a value', `a: "علي "\nb: '  كتاب '\n`, `a: "علی "\nb: '  کتاب '\n`],
  ['indentation', 'a: |\n    علي ,كتاب\n      ها\n', 'a: |\n    علی، کتاب\n      ها\n'],
  ['no marker between documents is made', '---\u200c علي\n', '---\u200c علي\n'],
  ['nor in quotes', '"كتاب\n...\u200c .علي"\n', '"کتاب\n...\u200c .علي"\n'],
  ['CRLF', 'a: >\r\n  علي\r\n  كتاب\r\n', 'a: >\r\n  علی\r\n  کتاب\r\n'],
];

describe('cleaned YAML', () => {
  it.each(CLEANED)('%s', (_law, before, after) => expect(cleanLawfully(yaml, before)).toBe(after));
});

const REJECTED: readonly (readonly [source: string, line: number, column: number])[] = [
  ['a: "علي\n', 2, 1],
  ['a: [علي\n', 2, 1],
  ['a: b: c\n', 1, 4],
  ['😀: "\\q"\n', 1, 5],
  ['a: 1\n\tb: 2\n', 2, 1],
  ['k: - , علي', 1, 6],
  ['k: ? ,علي', 1, 6],
  ['a: ? , علي', 1, 6],
];

describe('what is no YAML is refused with its place', { timeout: 60_000 }, () => {
  it.each(REJECTED)('%j', (source, line, column) => {
    expect(() => yaml.read(source)).toThrow(expect.objectContaining({ code: 'BAD_SOURCE', line, column }));
    expect(() => yaml.read(source)).toThrow(/^YAML: .*; `--as text` reads it as plain text$/);
  });

  it.each(['[', '{a: ', '- ', '? '])('100,000 of %j', (piece) => {
    expect(() => yaml.read(piece.repeat(100_000))).toThrow(SourceError);
  });
});

/** What a parser of its own makes of every document, numbers and dates included. */
function treesOf(source: string): unknown[] {
  return parseAllDocuments(source, { version: '1.1', uniqueKeys: false }).map((document) => {
    expect(document.errors).toEqual([]);
    return document.toJS();
  });
}

/** Whether it can be parsed at all, aliases resolved. */
function isValid(source: string): boolean {
  try {
    return parseAllDocuments(source, { version: '1.1' }).every(
      (document) => document.toJS() !== undefined && document.errors.length === 0,
    );
  } catch {
    return false;
  }
}

/** The letters of a text, the look-alikes as one: what no folding of lines changes, and no cleaning but for those. */
function lettersOf(text: string): string {
  return text
    .replace(/[^\p{L}]|\p{Lm}/gu, '')
    .replaceAll('ي', 'ی')
    .replaceAll('ك', 'ک');
}

/** Every document of a stream as a tree, its strings down to their letters. */
function skeletonsOf(source: string): unknown[] {
  return treesOf(source).map((root) => mapStrings(root, lettersOf));
}

const key = fc.constantFrom('a', 'ب', 'كتاب', 'x y', '12', 'علي: ها');
const { tree } = fc.letrec<{ tree: unknown }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small' },
    persianText,
    persianLine,
    fc.constantFrom(12, -1.5, true, null, new Date('2024-01-02')),
    fc.array(tie('tree'), { maxLength: 4 }),
    fc.dictionary(key, tie('tree'), { maxKeys: 4 }),
  ),
}));

const style = fc.record({
  defaultStringType: fc.constantFrom('PLAIN', 'QUOTE_SINGLE', 'QUOTE_DOUBLE', 'BLOCK_FOLDED', 'BLOCK_LITERAL'),
  collectionStyle: fc.constantFrom('any', 'block', 'flow'),
  lineWidth: fc.constantFrom(0, 20, 80),
  indentSeq: fc.boolean(),
});

describe('an independent parse finds the same tree', { timeout: 60_000 }, () => {
  it('with the letters of its strings, whatever the style', () => {
    fc.assert(
      fc.property(tree, style, (value, options) => {
        const source = stringify(value, options);
        fc.pre(isValid(source));
        const cleaned = cleanLawfully(yaml, source);
        expect(skeletonsOf(cleaned)).toEqual(skeletonsOf(source));
      }),
    );
  });

  it('with its strings cleaned, where no line is folded', () => {
    fc.assert(
      fc.property(fc.array(persianLine, { maxLength: 4 }), style, (lines, options) => {
        const source = stringify(lines, { ...options, lineWidth: 0 });
        fc.pre(isValid(source) && areIndependent(lines.map((line) => line.trim())));
        const clean = (trees: unknown[]) => mapStrings(trees, (line) => cleanValue(line.trim()).trim());
        expect(clean(treesOf(cleanLawfully(yaml, source)))).toEqual(clean(treesOf(source)));
      }),
    );
  });

  it('where a plain value is any line', () => {
    fc.assert(
      fc.property(persianLine, fc.constantFrom('a: ', '- ', '--- '), (line, before) => {
        const source = `${before}${line}\n`;
        fc.pre(isValid(source));
        expect(skeletonsOf(cleanLawfully(yaml, source))).toEqual(skeletonsOf(source));
      }),
    );
  });
});

describe('time is linear', () => {
  // A third of the size, as its parser takes seconds for a megabyte.
  it.each([
    ['maps', (size: number) => 'a:\n  b: علي كتاب\n  c: "ها"\n'.repeat(size / 90)],
    ['one long block', (size: number) => `a: |\n${'  علي كتاب ها\n'.repeat(size / 14)}`],
    ['one long string', (size: number) => `a: "${'علي\\u064a '.repeat(size / 30)}"`],
  ] as const)('%s', (_law, shape) => expectLinear((source) => yaml.read(source), shape));
});
