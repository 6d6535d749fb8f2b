import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jsonl } from '../src/formats/jsonl.js';
import { areIndependent, cleaner, cleanLawfully, cleanValue, mapStrings, persianText, valuesOf } from './data-laws.js';
import { expectLinear } from './linear.js';

describe('JSON Lines finds', () => {
  it.each([
    ['a value on each line', '{"a": "علي"}\n"كتاب"\n[12, "ها"]\n', ['علي', 'كتاب', 'ها']],
    ['lines that end in CRLF, or not at all', '\ufeff"علي"\r\n\r\n"ها"', ['علي', 'ها']],
    ['nothing in nothing', '', []],
  ])('%s', (_law, source, values) => expect(valuesOf(jsonl, source)).toEqual(values));

  it('the chosen fields of each', () => {
    const source = '{"text": "علي", "id": "كتاب"}\n{"id": "رود", "text": "ها"}\n';
    expect(valuesOf(jsonl, source, { fields: ['/text'] })).toEqual(['علي', 'ها']);
  });
});

describe('a broken record', () => {
  const source = '{"a": "علي"}\n{"a": "علي"\n{"a": "علي" x}\r\n\n{"a": "علي"}\n';

  it('is told of by its line', () => {
    expect(jsonl.read(source).problems).toEqual([
      { line: 2, column: 12, message: 'broken record: JSON: the source ends too early' },
      { line: 3, column: 13, message: 'broken record: JSON: unexpected "x"' },
    ]);
  });

  it('comes out byte for byte, and the others cleaned', () => {
    const [first, second, third, ...rest] = cleanLawfully(jsonl, source).split('\n');
    expect([second, third]).toEqual(source.split('\n').slice(1, 3));
    expect([first, ...rest]).toEqual(['{"a": "علی"}', '', '{"a": "علی"}', '']);
  });
});

const record = fc.oneof(
  fc
    .record({ text: persianText, n: fc.integer(), tags: fc.array(persianText, { maxLength: 2 }) })
    .map((value) => JSON.stringify(value)),
  fc.constantFrom('', '{', '{"text": "علي"', 'null', '"علي" "ها"'),
);
const lines = fc.array(record, { maxLength: 6 });

describe('whatever the records', { timeout: 60_000 }, () => {
  it('an independent parse of each finds the same tree with its strings cleaned', () => {
    fc.assert(
      fc.property(lines, (records) => {
        const source = records.join('\n');
        fc.pre(areIndependent(valuesOf(jsonl, source)));
        const cleaned = cleanLawfully(jsonl, source).split('\n');
        expect(cleaned.map(parsed)).toEqual(
          (records.length === 0 ? [''] : records).map((text) => {
            const value = parsed(text);
            return value === BROKEN ? BROKEN : mapStrings(value, cleanValue);
          }),
        );
      }),
    );
  });

  it('windows of whole lines come out as the whole does', () => {
    fc.assert(
      fc.property(lines, lines, (one, other) => {
        const [first, second] = [one, other].map((records) => records.map((text) => `${text}\n`).join(''));
        fc.pre(areIndependent(valuesOf(jsonl, `${first}${second}`)));
        const clean = (source = '') => cleaner.clean(source, jsonl.read(source));
        expect(clean(first) + clean(second)).toBe(clean(`${first}${second}`));
      }),
    );
  });
});

const BROKEN = 'broken';

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return BROKEN;
  }
}

describe('time is linear', () => {
  it.each([
    ['records', (size: number) => '{"name": "علي كتاب", "x": 12}\n'.repeat(size / 30)],
    ['broken records', (size: number) => '{"name": "علي كتاب", "x": 12\n'.repeat(size / 30)],
  ] as const)('%s', (_law, shape) => expectLinear((source) => jsonl.read(source), shape));
});
