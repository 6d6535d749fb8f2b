import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { SourceError } from '../src/errors.js';
import { csv } from '../src/formats/csv.js';
import { jsonl } from '../src/formats/jsonl.js';
import { tsv } from '../src/formats/tsv.js';
import { createStream } from '../src/stream.js';
import type { Format, FormatOptions } from '../src/types.js';
import { persianLine, persianText } from './data-laws.js';
import { expectLinear } from './linear.js';

const FORMATS = { csv, tsv, jsonl };

function streamed(format: Format, chunks: readonly string[], formatOptions: FormatOptions = {}): string {
  const stream = createStream({ format, formatOptions });
  return chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
}

function whole(format: Format, source: string, formatOptions: FormatOptions = {}): string {
  return createCleaner({ format, formatOptions }).clean(source);
}

/** What comes of it, or where it cannot be read: rows may be written so that they are no table. */
function outcome(clean: () => string): unknown {
  try {
    return clean();
  } catch (error) {
    if (error instanceof SourceError) return { line: error.line, column: error.column };
    throw error;
  }
}

/** The source in chunks of a length. */
function chunksOf(source: string, length: number): string[] {
  return Array.from({ length: Math.ceil(source.length / length) }, (_, n) =>
    source.slice(n * length, (n + 1) * length),
  );
}

const RECORDS = '1,علي\n2,كتاب\n3,رود\n4,مي رود\n5,ها\n6,هست\n';

const SOURCES: readonly (readonly [law: string, format: Format, source: string, options?: FormatOptions])[] = [
  ['records', csv, RECORDS],
  ['a header', csv, `شناسه,متن كتاب\n${RECORDS}`],
  ['a header and a column by its name', csv, `كد,متن\n${RECORDS}`, { fields: ['متن'] }],
  ['a header that is no header without its column', csv, `علي علي علي علي علي,متن\n${RECORDS}`, { fields: ['متن'] }],
  ['a column that there is not', csv, RECORDS, { fields: ['3'] }],
  ['one record', csv, 'علي,كتاب'],
  ['one record and its line end', csv, 'علي,كتاب\n'],
  ['a delimiter that a first line names', csv, `sep=;\r\n1;علي,كتاب,ها\r\n${RECORDS.replaceAll(',', ';')}`],
  ['a delimiter that no line has before the tenth', csv, `${'كتاب هاي من\n'.repeat(9)}علي;12;كتاب, ها\n`],
  ['no delimiter', csv, 'كتاب هاي من\n'.repeat(9)],
  ['CR LF', csv, RECORDS.replaceAll('\n', '\r\n')],
  ['CR', csv, RECORDS.replaceAll('\n', '\r')],
  ['line ends in quotes', csv, '1,"علي\nكتاب\r\n",ها\n2,"گفت ""مي\nرود"""\n'.repeat(5)],
  ['a quote in a bare cell', csv, '1,گفت "علي\n2,رفت" ها\n'.repeat(5)],
  ['text behind a closing quote', csv, '1,"علي,5\n2,"ها, رود",7\n8,علي\n'.repeat(3)],
  ['tabs and quotes that enclose no cell', tsv, '1\t"علي, كتاب\n2\t5"\n3\t"ها"\n4\t"مي\nرود"\n'.repeat(3)],
  ['a quote between tabs that is not closed', tsv, 'علي\tكتاب\nها\tرود\n"می\tعلي\n'],
  ['blank lines', csv, `\n\n${RECORDS}\n\n${RECORDS}`],
  ['a byte order mark', csv, `\ufeffنام,متن\n${RECORDS}`],
  ['tabs', tsv, `نام\tمتن\n${RECORDS.replaceAll(',', '\t')}`],
  ['JSON Lines', jsonl, '\ufeff{"a": "علي"}\n{broken\n{"b": ["كتاب"]}\n\n{"c": 1}\n{"d": "مي رود"}'],
  ['a directive in the fifth line', jsonl, `${'{"a": "علي"}\n'.repeat(4)}{"a": "fanorm-disable-file"}\n{"a": "علي"}\n`],
];

describe('a stream of records is whole, wherever it is cut:', () => {
  it.each(SOURCES)('%s', (_law, format, source, options) => {
    const expected = whole(format, source, options);
    for (let length = 1; length <= source.length; length++)
      expect(streamed(format, chunksOf(source, length), options)).toBe(expected);
  });

  const cell = fc.oneof(persianLine, persianText, fc.constantFrom('12', '۱۲', '1.5', '', 'متن', 'a,b;c'));
  const table = fc.array(fc.array(cell, { minLength: 1, maxLength: 4 }), { maxLength: 9 });

  it.each(['csv', 'tsv', 'jsonl'] as const)('any of %s', (id) => {
    const delimiter = id === 'tsv' ? fc.constant('\t') : fc.constantFrom(',', ';', '|', '\t');
    const newline = fc.constantFrom('\n', '\r\n');
    fc.assert(
      fc.property(
        table,
        delimiter,
        newline,
        fc.boolean(),
        fc.integer({ min: 1, max: 80 }),
        (rows, by, end, all, size) => {
          const source =
            id === 'jsonl'
              ? rows.map((row) => JSON.stringify(row)).join('\n')
              : Papa.unparse(rows, { delimiter: by, newline: end, quotes: all });
          const format = FORMATS[id];
          expect(outcome(() => streamed(format, chunksOf(source, size)))).toEqual(outcome(() => whole(format, source)));
        },
      ),
      { numRuns: Number(process.env.FANORM_RUNS ?? 300) },
    );
  });
});

it('a stream gives the records that are whole as they come', () => {
  const stream = createStream({ format: csv });
  expect(stream.push('1,علي\n2,كتاب\n3,رود\n')).toBe('');
  expect(stream.push('4,ها\n5,"علي\n')).toBe('1,علی\n2,کتاب\n3,رود\n4,ها\n');
  expect(stream.push('كتاب"\n6,')).toBe('5,"علی\nکتاب"\n');
  expect(stream.end()).toBe('6,');
});

it('gives its rest once', () => {
  const stream = createStream({ format: csv });
  expect([stream.push('1,علي'), stream.end(), stream.end()]).toEqual(['', '1,علی', '']);
});

it('lines of what cannot be read are those of the source', () => {
  const stream = createStream({ format: csv });
  expect(stream.push(RECORDS)).not.toBe('');
  expect(stream.push(RECORDS)).not.toBe('');
  expect(stream.push('13,"علي\n14,ها\n')).toBe('');
  expect(() => stream.end()).toThrow(expect.objectContaining({ name: 'SourceError', line: 13, column: 4 }));
});

it.each([
  ['a cell of many lines', csv, (size: number) => `1,"${'علي\n'.repeat(size / 4)}"\n`],
  ['an unfinished record', csv, (size: number) => `1,2\n3,4\n${'"a\n",'.repeat(size / 5)}`],
  ['one line of JSON', jsonl, (size: number) => `"${'علي '.repeat(size / 4)}"`],
] as const)('%s in small chunks costs linear time', (_law, format, shape) => {
  const settings = { format, zwnj: 'off' } as const;
  expectLinear((source) => {
    const stream = createStream(settings);
    for (const chunk of chunksOf(source, 500)) stream.push(chunk);
    return stream.end();
  }, shape);
});
