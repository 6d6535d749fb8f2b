import { describe, expect, it } from 'vitest';
import { DirectiveReader } from '../src/segment/directives.js';
import type { Edit } from '../src/types.js';
import { expectLinear, repeated } from './linear.js';

const RULES = new Set(['arabic-yeh', 'arabic-kaf', 'quotes']);

/** What is covered, as `text` or `text [rules]`. */
function covered(source: string): readonly string[] {
  return new DirectiveReader(RULES)
    .read(source)
    .map(({ start, end, rules }) => source.slice(start, end) + (rules ? ` [${[...rules].join(' ')}]` : ''));
}

function problems(source: string, edits: readonly Edit[] = []): readonly string[] {
  const reader = new DirectiveReader(RULES);
  reader.read(source);
  reader.saw(edits);
  return reader.problems().map(({ line, column, message }) => `${line}:${column} ${message}`);
}

function edit(source: string, at: string, rule: string): Edit {
  const start = source.indexOf(at);
  return { start, end: start + at.length, text: '', rules: [rule], confidence: 'safe', reason: '', fix: true };
}

describe('a directive switches rules off where it says', () => {
  const rows: readonly (readonly [what: string, source: string, covered: readonly string[]])[] = [
    ['no directive', 'متن fanorm متن', []],
    ['next line', '<!-- fanorm-disable-next-line -->\nb\nc', ['b\n']],
    ['next line, CRLF', '# fanorm-disable-next-line\r\nb\r\nc', ['b\r\n']],
    ['next line at the end', '# fanorm-disable-next-line', ['']],
    ['line', 'a\nb // fanorm-disable-line\nc', ['b // fanorm-disable-line\n']],
    ['named rules', '/* fanorm-disable-next-line quotes, arabic-yeh */\nb', ['b [quotes arabic-yeh]']],
    ['a remark after --', '% fanorm-disable-next-line quotes -- as the poet has it\nb', ['b [quotes]']],
    ['a Persian remark', '# fanorm-disable-next-line شعر\nb', ['b']],
    ['names end at the closer', '<!--fanorm-disable-next-line quotes-->\nb', ['b [quotes]']],
    ['block', 'a <!-- fanorm-disable -->b<!-- fanorm-enable --> c', ['fanorm-disable -->b<!-- fanorm-enable']],
    ['block to the end', 'a\nfanorm-disable\nb', ['fanorm-disable\nb']],
    [
      'block of a rule',
      'fanorm-disable quotes\nb\nfanorm-enable\nc',
      ['fanorm-disable quotes\nb\nfanorm-enable [quotes]'],
    ],
    [
      'a block closed for one rule',
      'fanorm-disable quotes arabic-yeh\nfanorm-enable quotes\nc',
      ['fanorm-disable quotes arabic-yeh\nfanorm-enable quotes [quotes arabic-yeh]', '\nc [arabic-yeh]'],
    ],
    [
      'a block of all closed for one rule',
      'fanorm-disable\nfanorm-enable quotes\nc',
      ['fanorm-disable\nfanorm-enable quotes', '\nc [arabic-yeh arabic-kaf]'],
    ],
    ['file', 'a\n# fanorm-disable-file\nb', ['a\n# fanorm-disable-file\nb']],
    ['file is not closed', '# fanorm-disable-file\nfanorm-enable\nb', ['# fanorm-disable-file\nfanorm-enable\nb']],
    ['file after the fifth line', '\n\n\n\n\n# fanorm-disable-file\nb', []],
    ['only unknown rules', 'fanorm-disable-next-line quote\nb', []],
    ['a mention in backquotes', 'بنویسید `fanorm-disable-line` تا', []],
    ['a longer word', 'fanorm-disabled fanorm-disable-lines fanorm-disable.md my-fanorm-disable', []],
    ['a full stop after it', 'fanorm-disable-line.', ['fanorm-disable-line.']],
    ['the same twice', 'fanorm-disable fanorm-disable\nb', ['fanorm-disable fanorm-disable\nb']],
  ];
  it.each(rows)('%s', (_what, source, expected) => {
    expect(covered(source)).toEqual(expected);
  });
});

describe('what is wrong with a directive is told with its place', () => {
  const rows: readonly (readonly [
    what: string,
    source: string,
    edits: readonly [string, string][],
    problems: readonly string[],
  ])[] = [
    ['used', 'a # fanorm-disable-line', [['a', 'quotes']], []],
    ['unused', 'a # fanorm-disable-line', [], ['1:5 unused fanorm-disable-line']],
    [
      'used by another rule only',
      'a # fanorm-disable-line quotes',
      [['a', 'arabic-yeh']],
      ['1:5 unused fanorm-disable-line'],
    ],
    [
      'an edit elsewhere',
      '# fanorm-disable-next-line\na\nb',
      [['b', 'quotes']],
      ['1:3 unused fanorm-disable-next-line'],
    ],
    [
      'an unknown rule',
      '😀\n😀 fanorm-disable-line qoutes',
      [],
      ['2:23 unknown rule "qoutes" in fanorm-disable-line (did you mean "quotes"?)'],
    ],
    [
      'one unknown rule of two',
      'a fanorm-disable-line x quotes',
      [['a', 'quotes']],
      ['1:23 unknown rule "x" in fanorm-disable-line'],
    ],
    ['enable alone', 'a\n fanorm-enable', [], ['2:2 fanorm-enable without a fanorm-disable before it']],
    ['file too late', '\n\n\n\n\nfanorm-disable-file', [], ['6:1 fanorm-disable-file must stand in the first 5 lines']],
    ['the same twice', 'fanorm-disable fanorm-disable\nb', [['b', 'quotes']], ['1:16 unused fanorm-disable']],
  ];
  it.each(rows)('%s', (_what, source, edits, expected) => {
    expect(
      problems(
        source,
        edits.map(([at, rule]) => edit(source, at, rule)),
      ),
    ).toEqual(expected);
  });
});

describe('windows read as the whole does', () => {
  const lines = [
    'a\n',
    'fanorm-disable quotes\n',
    'b\n',
    'fanorm-disable-next-line\n',
    'c\n',
    'fanorm-enable\n',
    'd x\n',
    'fanorm-disable-line\n',
  ];
  const whole = lines.join('');

  it.each([1, 2, 3, 5])('in windows of %i lines', (size) => {
    const reader = new DirectiveReader(RULES);
    const off: boolean[] = [];
    for (let at = 0; at < lines.length; at += size) {
      const window = lines.slice(at, at + size).join('');
      off.push(...coverage(window, reader.read(window)));
      reader.saw([]);
    }
    expect(off).toEqual(coverage(whole, new DirectiveReader(RULES).read(whole)));
    expect(reader.problems().map(({ line, column }) => [line, column])).toEqual([
      [2, 1],
      [4, 1],
      [8, 1],
    ]);
  });

  function coverage(text: string, off: ReturnType<DirectiveReader['read']>): boolean[] {
    return text.split('').map((_, at) => off.some(({ start, end }) => start <= at && at < end));
  }
});

describe('directives cost linear time', () => {
  const hostile = [
    'fanorm-',
    'fanorm-disable-line ',
    'fanorm-disable ',
    'fanorm-disable-line a, ',
    'fanorm-disable-next-line\n',
    'fanorm-disable quotes fanorm-enable ',
  ];
  it.each(hostile)('%j repeated', (piece) => {
    expectLinear((source) => {
      const reader = new DirectiveReader(RULES);
      reader.read(source);
      reader.saw([]);
      return reader.problems();
    }, repeated(piece));
  });
});
