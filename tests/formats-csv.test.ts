import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { csv } from '../src/formats/csv.js';
import { tsv } from '../src/formats/tsv.js';
import type { Format } from '../src/types.js';
import { areIndependent, cleanLawfully, cleanValue, persianLine, persianText, valuesOf } from './data-laws.js';
import { expectLinear } from './linear.js';

const VALUES: readonly (readonly [law: string, format: Format, source: string, values: readonly string[]])[] = [
  ['cells', csv, '1,علي,كتاب\n2,ها\n', ['علي', 'كتاب', 'ها']],
  ['cells in quotes', csv, '1,"علي, ""كتاب""\nها",رود\n', ['علي, "كتاب"\nها', 'رود']],
  ['no cell without a Persian letter', csv, '1,۱۲,hello,,"12",علي\n', ['علي']],
  ['no blanks around bare cells', csv, '1, علي ,\tها\n', ['علي', 'ها']],
  ['records of unequal length', csv, '1,علي\n2\n\n3,ها,كتاب\n', ['علي', 'ها', 'كتاب']],
  ['a header, which is no prose', csv, 'شناسه,متن كتاب\n1,علي\n', ['علي']],
  ['no header where there is nothing else', csv, 'علي,كتاب\n', ['علي', 'كتاب']],
  ['no header that is a sentence', csv, 'علي با كتاب هاي او رفت\nها\n', ['علي با كتاب هاي او رفت', 'ها']],
  ['no header that says one thing twice', csv, 'علي,علي\nها,ها\n', ['علي', 'علي', 'ها', 'ها']],
  ['semicolons between cells', csv, '1;علي, كتاب;ها\n', ['علي, كتاب', 'ها']],
  ['tabs between cells', csv, '1\tعلي, كتاب\n', ['علي, كتاب']],
  ['bars between cells', csv, '1|"علي; ,كتاب"|ها\n', ['علي; ,كتاب', 'ها']],
  ['a delimiter that a first line names', csv, 'sep=;\r\n1;علي,كتاب,ها\r\n', ['علي,كتاب,ها']],
  ['quotes inside bare cells', csv, '1,گفت "علي" رفت,ها\n', ['گفت "علي" رفت', 'ها']],
  ['nothing of a record with text behind a closing quote', csv, '1,"علي" كتاب,ها\n2,"رود" ,می\n', ['رود', 'می']],
  ['quotes that enclose no cell between tabs', tsv, '1\t"علي\n2\tكتاب"\n3\t"ها" رود\n', ['"علي', 'كتاب"', '"ها" رود']],
  ['a quote that is not closed between tabs', tsv, '1\t"علي كتاب\n', ['"علي كتاب']],
  ['line ends in quotes between tabs', tsv, '1\t"علي\nكتاب"\tها\n', ['علي\nكتاب', 'ها']],
  ['any line ends and a byte order mark', csv, '\ufeff1,علي\r\n2,ها\r3,"كتاب"', ['علي', 'ها', 'كتاب']],
  ['tabs alone in TSV', tsv, '1\tعلي, كتاب; ها\t"می ""رود"""\n', ['علي, كتاب; ها', 'می "رود"']],
  ['nothing in nothing', csv, '', []],
];

describe('CSV and TSV find', () => {
  it.each(VALUES)('%s', (_law, format, source, values) => expect(valuesOf(format, source)).toEqual(values));
});

describe('fields of CSV', () => {
  const source = 'نام,"متن ""كتاب""",a\nعلي,ها,رود\nكتاب,می\n';

  it.each([
    [['1'], ['علي', 'كتاب']],
    [['متن "كتاب"'], ['ها', 'می']],
    [
      ['a', 'نام'],
      ['علي', 'رود', 'كتاب'],
    ],
    [['nothing'], []],
  ])('%j', (fields, values) => expect(valuesOf(csv, source, { fields })).toEqual(values));
});

const CLEANED: readonly (readonly [law: string, format: Format, before: string, after: string])[] = [
  ['letters', csv, '1,علي,"كتاب"\n', '1,علی,"کتاب"\n'],
  ['numbers stay numbers', csv, '12,12 كتاب,"12"\n', '12,۱۲ کتاب,"12"\n'],
  ['commas in quotes', csv, '1,"سلام, علي"\n', '1,"سلام، علی"\n'],
  ['commas of cells stay', csv, 'سلام,علي,12\n', 'سلام,علی,12\n'],
  ['semicolons of cells stay', csv, 'سلام;علي, ها;12\n', 'سلام;علی، ها;12\n'],
  ['quotes written twice', csv, '1,"گفت ""سلام"" به او"\n', '1,"گفت «سلام» به او"\n'],
  ['tabs in quotes', tsv, '"علي\t\tها"\tكتاب\n', '"علی\t\tها"\tکتاب\n'],
  ['marks that are no delimiters become none', csv, ',ی;;, )علي\n', ',ی;;, )علي\n'],
  ['nor do those of the first line', csv, '; ; "م,', '; ; "م,'],
  ['what is no byte order mark becomes none', csv, '\u200c\ufeffعلي,12\n', 'علی,12\n'],
  [
    'a record with text behind a closing quote',
    csv,
    '1,"علي,5\n2,"ها, رود",7\n8,علي\n',
    '1,"علي,5\n2,"ها, رود",7\n8,علی\n',
  ],
  ['a table of another who knows no quotes', tsv, '1\t"علي, كتاب\n2\t5"\n', '1\t"علی، کتاب\n2\t5"\n'],
];

describe('cleaned CSV', () => {
  it.each(CLEANED)('%s', (_law, format, before, after) => expect(cleanLawfully(format, before)).toBe(after));
});

describe('a quote that is not closed is refused with its place', () => {
  it.each([
    ['1,"علي\n2,ها\n', 1, 3],
    ['😀,"a"\n2, 3,"ها""', 2, 6],
  ] as const)('%j', (source, line, column) => {
    const message = 'CSV: a quote is not closed; close it, or write it twice inside of quotes';
    expect(() => csv.read(source)).toThrow(expect.objectContaining({ message, line, column }));
  });
});

it('text behind a closing quote is told of with its place', () => {
  const message = 'broken record: text behind a closing quote; is one before it not closed?';
  expect(csv.read('1,2\n3,"علي"\t,ها\n😀,"a\nb" c,"d"\n"e" f,علي\n').problems).toEqual([
    { line: 4, column: 3, message },
    { line: 5, column: 4, message },
  ]);
});

function cellsOf(source: string, delimiter: string): string[][] {
  return Papa.parse<string[]>(source, { delimiter }).data;
}

describe('an independent parse finds the same cells, cleaned', { timeout: 60_000 }, () => {
  const number = fc.constantFrom('12', '۱۲', '1.5', '');
  const row = fc.tuple(
    fc.constant('1'),
    fc.array(fc.oneof(persianLine, persianText, number), { minLength: 1, maxLength: 4 }),
  );
  const rows = fc.array(
    row.map(([id, cells]) => [id, ...cells]),
    { minLength: 1, maxLength: 4 },
  );

  it.each([
    ['commas', csv, ','],
    ['semicolons', csv, ';'],
    ['tabs', tsv, '\t'],
  ] as const)('between %s', (_law, format, delimiter) => {
    fc.assert(
      fc.property(rows, fc.boolean(), fc.constantFrom('\n', '\r\n'), (table, quotes, newline) => {
        // A first record that leaves no doubt about the delimiter, and looks like no header.
        const source = Papa.unparse([['1', '2', '3', '4', '5'], ...table], { delimiter, quotes, newline });
        fc.pre(areIndependent(valuesOf(format, source)));
        const clean = (cells: string[][]) => cells.map((record) => record.map((cell) => cleanValue(cell).trim()));
        expect(clean(cellsOf(cleanLawfully(format, source), delimiter))).toEqual(clean(cellsOf(source, delimiter)));
      }),
    );
  });
});

describe('time is linear', () => {
  it.each([
    ['cells', (size: number) => '12,علي كتاب,"گفت ""ها"""\n'.repeat(size / 24)],
    ['quotes', (size: number) => `"${'""'.repeat(size / 2)}"`],
    ['one long cell', (size: number) => 'علي كتاب '.repeat(size / 9)],
  ] as const)('%s', (_law, shape) => expectLinear((source) => csv.read(source), shape));
});
