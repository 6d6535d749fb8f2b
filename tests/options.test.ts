import { describe, expect, it } from 'vitest';
import { clean, createCleaner } from '../src/clean.js';
import { json } from '../src/formats/json.js';
import { menderOf } from '../src/mender.js';
import { resolve } from '../src/options.js';
import { rules } from '../src/rules/index.js';
import { createStream } from '../src/stream.js';
import { apply } from '../src/text/edits.js';

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
  ['a word for a list of words', { keep: 'میروند' }, "keep: must be a list of strings, as in keep: ['…']"],
  ['a rule for a list of rules', { disable: 'quotes' }, "disable: must be a list of strings, as in disable: ['…']"],
  ['numbers for words', { keep: [1] }, "keep: must be a list of strings, as in keep: ['…']"],
  [
    'the name of a format',
    { format: 'markdown' },
    "format: must be a format, as in import { markdown } from 'fanorm/formats/markdown', and not its name",
  ],
  [
    'a name for a list of names',
    { formatOptions: { fields: 'title' } },
    "formatOptions.fields: must be a list of strings, as in formatOptions.fields: ['…']",
  ],
  [
    'a format option with a slip',
    { formatOptions: { field: ['title'] } },
    'unknown option "formatOptions.field" (did you mean "formatOptions.fields"?)',
  ],
  [
    'a number for the format options',
    { formatOptions: 5 },
    "formatOptions: must be an object, as in { fields: ['title'] }",
  ],
  ['a word for a switch', { formatOptions: { strings: 'no' } }, 'formatOptions.strings: must be true or false'],
];

describe('options that there are not, and wrong values, are refused', () => {
  it.each(rows)('%s', (_what, options, message) => {
    expect(() => clean('سال 12', options)).toThrow(expect.objectContaining({ name: 'FanormError', message }));
    expect(() => createCleaner(options)).toThrow(message);
  });
});

describe('what is no text and no prose is refused', () => {
  const cleaner = createCleaner();
  const given = (value: unknown) => JSON.parse(JSON.stringify(value));
  const spans = [
    { start: 4, end: 7, gap: 'seam' as const },
    { start: 0, end: 3, gap: 'seam' as const },
  ];
  const change = { text: 'ی', rules: [], confidence: 'safe' as const, reason: '', fix: true };
  const ended = () => {
    const stream = createStream();
    return stream.end() + stream.push('علي');
  };
  it.each([
    ['a format for the prose', () => cleaner.clean('علي', given(json)), 'the second argument must be the prose'],
    ['options for the prose', () => cleaner.edits('علي', given({ format: {} })), 'createCleaner({ format })'],
    ['an index for the prose', () => cleaner.clean('علي', given(0)), 'texts.map((text) => cleaner.clean(text))'],
    ['spans that are not sorted', () => cleaner.clean('علي علي', { spans }), 'spans must be sorted and disjoint'],
    [
      'edits that are not sorted',
      () =>
        apply('علي علي', [
          { ...change, start: 6, end: 7 },
          { ...change, start: 2, end: 3 },
        ]),
      'edits must be sorted and disjoint, but 2..3 comes after 7',
    ],
    [
      'edits beyond the text',
      () => apply('abc', [{ ...change, start: 5, end: 9 }]),
      'edits must lie in the text, but 5..9 does not: the text has 3 code units',
    ],
    ['null for the text of edits', () => apply(given(null), []), 'the text must be a string, not null'],
    ['null for edits', () => apply('علي', given(null)), 'the edits must be a list, as edits(text) gives it, not null'],
    [
      'an edit without a text',
      () => apply('علي', [{ ...change, start: 2, end: 3, text: given(null) }]),
      'the edit at 2..3 must have a text, a string',
    ],
    ['null for options', () => clean('علي', given(null)), 'the options must be a plain object, not null'],
    ['null for options of a cleaner', () => createCleaner(given(null)), 'the options must be a plain object, not null'],
    ['null for a cleaner', () => createStream(given(null)), 'the options must be a plain object, not null'],
    ['a map for options', () => clean('علي', new Map([['digits', 'keep']])), 'not an object of a class'],
    ['a list for options', () => clean('علي', given([])), 'the options must be a plain object, not a list'],
    ['an index for options', () => clean('علي', given(0)), 'texts.map((text) => clean(text))'],
    ['null for a chunk', () => createStream().push(given(null)), 'the text must be a string, not null'],
    ['a chunk after the end', ended, 'push after the end of the stream; make a new one for another text'],
  ])('%s', (_what, work, message) => {
    expect(work).toThrow(message);
  });
});

describe('what costs is made once', () => {
  const menderWith = (keep: string) => menderOf(resolve({ keep: [keep] }));

  it('for options that say the same', () => {
    expect(menderWith('میروند')).toBe(menderWith('میروند'));
    expect(menderOf(resolve({ format: json }))).toBe(menderOf(resolve({ digits: 'fa' })));
    expect(menderOf(resolve({ digits: 'en' }))).not.toBe(menderOf(resolve()));
  });

  it('and not kept for ever', () => {
    const first = menderWith('میروند');
    for (let n = 0; n < 20; n++) menderWith(`واژه${n}`);
    expect(menderWith('میروند')).not.toBe(first);
  });
});

describe('what is given out cannot be changed', () => {
  it('settings, their lists, and the list of rules', () => {
    const { settings } = createCleaner({ keep: ['میروند'], formatOptions: { fields: ['x'] } });
    const { keep, join, split, formatOptions } = settings;
    for (const one of [settings, keep, join, split, formatOptions, formatOptions?.fields, rules])
      expect(Object.isFrozen(one)).toBe(true);
  });
});
