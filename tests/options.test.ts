import { describe, expect, it } from 'vitest';
import { clean, createCleaner } from '../src/clean.js';
import { json } from '../src/formats/json.js';

describe('a cleaner has the format of its options', () => {
  const text = '{"علي": "علي و علي"}';

  it('reads texts by it', () => {
    const cleaner = createCleaner({ format: json, formatOptions: { fields: ['x'] } });
    expect(createCleaner({ format: json }).clean(text)).toBe('{"علي": "علی و علی"}');
    expect(cleaner.clean(text)).toBe(text);
    expect(cleaner.edits(text)).toEqual([]);
  });

  it('but for a text of which the prose is given', () => {
    expect(createCleaner({ format: json }).clean(text, json.read('{}'))).toBe(text);
  });
});

/** Options as they come from JavaScript, where no type is in the way. */
const rows: readonly (readonly [what: string, options: object, message: string])[] = [
  ['a key with a slip', { digit: 'keep' }, 'unknown option "digit" (did you mean "digits"?)'],
  [
    'another key',
    { colour: true },
    'unknown option "colour"; the options are preset, digits, ezafe, zwnj, enable, disable, keep, join, split, format, formatOptions',
  ],
];

describe('options that there are not are refused', () => {
  it.each(rows)('%s', (_what, options, message) => {
    expect(() => clean('سال 12', options)).toThrow(expect.objectContaining({ name: 'FanormError', message }));
    expect(() => createCleaner(options)).toThrow(message);
  });
});
