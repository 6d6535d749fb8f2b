import { describe, expect, it } from 'vitest';
import { asciidoc } from '../src/formats/asciidoc.js';
import { cleanByLaw } from './format-laws.js';
import { expectLinear, repeated } from './linear.js';
import { proseOf } from './prose.js';

/** The prose is as `proseOf` draws it: `|` a seam, `*` an object, a line each line of a block. */
const CASES: readonly (readonly [name: string, source: string, prose: readonly string[]])[] = [
  ['is text', 'یک متن\nدو\n\nسه', ['یک متن', 'دو', 'سه']],
  ['is a title', '== یک\n\n=== دو ===', ['یک', 'دو']],
  ['is no title that is referred to', '== یک دو\n\n<<یک دو>> سه xref:متن[چهار]', ['*سه*چهار*']],
  ['is no author', '= یک\nمتن <a@b.ir>\nv1, متن\n\nدو', ['یک', 'دو']],
  ['is no title that is underlined', 'متن\n---\n\nیک', ['یک']],
  ['is formatted text', 'یک *دو* _سه_ #چهار#', ['یک*دو*سه*چهار*']],
  ['is an item', '* یک\n** دو\n- سه\n. چهار\n1. پنج\n<1> شش', ['یک', 'دو', 'سه', 'چهار', '*پنج', '*شش']],
  ['is a term and what it means', 'یک:: دو', ['یک*دو']],
  ['is an admonition', 'NOTE: یک', ['*یک']],
  ['is the title of a block', '.یک\n----\nمتن\n----', ['یک']],
  ['is a cell', '|===\n|یک |دو\n\n|سه 2+|چهار\n|===', ['یک', 'دو', 'سه', 'چهار']],
  ['is no cell that holds blocks or code', '|===\na|متن\n|متن\n|===\n\n|===\n|\n----\nمتن\n----\n|===\n\nیک', ['یک']],
  ['is the text of a link', 'یک http://x.ir/متن[دو] link:متن[سه]', ['یک*دو*سه*']],
  ['is the text of a reference', 'یک <<متن,دو>> و <<متن>>', ['یک*دو*و*']],
  ['is a note', 'یکfootnote:[دو]', ['یک*دو*']],
  ['is no attribute but those that hold text', ':description: یک\n:متن: متن\n\nدو {متن}', ['یک', 'دو*']],
  [
    'is no listing, literal, passthrough or comment',
    '----\nمتن\n----\n....\nمتن\n....\n++++\nمتن\n++++\n////\nمتن\n////\nیک',
    ['یک'],
  ],
  ['is no fenced code', '```js\nمتن\n```\nیک', ['یک']],
  ['is no literal paragraph', ' متن\n\nیک', ['یک']],
  ['is what an indented line goes on with', 'یک\n دو', ['یک', 'دو']],
  ['is no paragraph of a style', '[source]\nمتن\nمتن\n\n[متن]\n====\nمتن\n\nمتن\n====\n\nیک', ['یک']],
  [
    'is a block of a style that is known',
    '[quote, متن]\n____\nیک\n____\n\n[NOTE]\n====\nدو سه چهار\n====',
    ['یک', 'دو سه چهار'],
  ],
  ['is no code', 'یک `متن` دو ``متن``ها +متن+ سه', ['یک*دو*ها*سه']],
  ['is no macro', 'یک kbd:[متن] stem:[متن] image:متن[متن] pass:[متن]\n\nimage::متن[متن]', ['یک*']],
  ['is no comment', '// متن\nیک', ['یک']],
  ['is no index term', 'یک (((متن))) دو ((متن))', ['یک*دو*']],
  ['is nothing where a backtick is alone', 'متن ` متن\n* متن\n\nیک', ['یک']],
  ['ends where nobody knows', ' متن\n----\nمتن\n\nمتن', []],
  ['has CR LF and a BOM', '\ufeff== یک\r\n\r\n----\r\nمتن\r\n----\r\n', ['یک']],
  ['a colon before a mark, and no address', 'علي a: ، b', ['علي a: ، b']],
];

describe('the prose of AsciiDoc', () => {
  it.each(CASES)('%s', (_name, source, expected) => {
    expect(proseOf(asciidoc, source)).toEqual(expected);
  });

  it.each(CASES)('is cleaned by the laws: %s', (_name, source) => {
    cleanByLaw(asciidoc, source);
  });

  const kept: readonly string[] = [
    'كتاب ;;*ي*\n',
    'كتاب ::ي\n',
    '. ي\n',
    '.ي\n',
    '"`كتاب`" ي\n',
    'ي http://x.ir/ي,"علي"\n',
    'ي \\;; ي\n',
  ];
  it.each(kept)('comes out with its markup: %j', (source) => {
    const letters = (text: string) => text.replace(/[\p{L}\n]/gu, '');
    expect(letters(cleanByLaw(asciidoc, source))).toBe(letters(source));
  });

  const shapes: readonly (readonly [name: string, shape: (size: number) => string])[] = [
    ['delimiters', repeated('----\n....\n')],
    ['delimiters that do not end', (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => '-'.repeat(i)).join('\n')],
    ['tables', repeated('|===\n|ی\n')],
    ['bars', (n) => `|===\n${'|ی '.repeat(n / 3)}\n|===`],
    ['digits before a bar', (n) => `|===\n${'1'.repeat(n)}|\n|===`],
    ['backticks', repeated('`')],
    ['code', repeated('`ی` ')],
    ['code that does not end', repeated(' `ی')],
    ['plus signs', repeated('+ی ')],
    ['references', repeated('<<ی,')],
    ['angles', repeated('<')],
    ['braces', repeated('{ی')],
    ['brackets', repeated('[')],
    ['macros', repeated('a:[')],
    ['macros in macros', (n) => `${'link:a['.repeat(n / 7)}]`],
    ['macros on lines', repeated('link:a[b[\n]')],
    ['addresses', repeated('http://a@b ')],
    ['colons', repeated(': ')],
    ['dashes', repeated('a:b -- ')],
    ['terms', repeated('ی:: ')],
    ['attributes', repeated(':a: b \\\n')],
    ['styles', repeated('[ی]\n')],
    ['slashes', repeated('\\')],
    ['blanks in a title', (n) => `= ی${' '.repeat(n)}ی`],
    ['blanks', (n) => `ی${' '.repeat(n)}ی`],
  ];
  it.each(shapes)('is read in linear time: %s', (_name, shape) => {
    expectLinear((source) => asciidoc.read(source), shape);
  });
});
