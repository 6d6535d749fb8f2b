import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { rst } from '../src/formats/rst.js';
import { cleanByLaw } from './format-laws.js';
import { expectLinear, repeated } from './linear.js';
import { proseOf } from './prose.js';

/** The prose is as `proseOf` draws it: `|` a seam, `*` an object, a line each line of a block. */
const CASES: readonly (readonly [name: string, source: string, prose: readonly string[]])[] = [
  ['is text', 'یک متن\nدو\n\nسه', ['یک متن', 'دو', 'سه']],
  ['is emphasis and strong text', 'یک *دو* و **سه**', ['یک*دو*و*سه*']],
  ['is a title that has room', 'یک دو\n=====\n\n======\n سه\n======', ['یک دو', 'سه']],
  ['is no title that is referred to', 'یک دو\n=====\n\nسه `یک دو`_ چهار', ['سه*چهار']],
  ['is no title in a block, nor what is drawn like one', '- یک\n  ----\n  متن\n\nدو\n--\nمتن', []],
  ['is an item', '- یک\n\n  دو\n\n1. سه\n#. چهار\n(a) پنج', ['یک', 'دو', 'سه', 'چهار', 'پنج']],
  ['is a number in Persian digits', '۱. یک', ['*یک']],
  ['is the text of a link', 'یک `دو <http://x.ir/متن>`_ سه', ['یک*دو*سه']],
  ['is no link that is referred to', 'یک `متن <http://x.ir>`_ و `متن`_', ['یک*و*']],
  ['is no literal, role, reference or address', 'یک ``متن`` :ref:`متن` `متن` متن_ |متن| http://x.ir/متن', ['یک*']],
  ['is no footnote, and none of its mark', 'یک [1]_ دو\n\n.. [1] سه', ['یک*دو', 'سه']],
  ['is no literal block', 'یک::\n\n  متن\n\nدو\n\n::\n\n  متن\n\nسه::\n\n> متن\n\nچهار', ['یک*', 'دو', 'سه*', 'چهار']],
  ['is no literal block that two items have', '- یک::\n\n    متن\n\n  دو', ['یک*', 'دو']],
  ['is no doctest', '>>> متن\nمتن\n\nیک', ['یک']],
  ['is no directive that is not known', '.. code-block:: python\n\n   متن\n\n.. متن::\n   متن\n\nیک', ['یک']],
  ['is a known directive', '.. note:: یک\n   :name: متن\n\n   دو\n\n   .. code::\n\n      متن', ['یک', 'دو']],
  ['is the legend of a figure', '.. figure:: متن.png\n   :alt: متن\n\n   یک', ['یک']],
  ['is no comment, target or substitution', '.. متن\n   متن\n\n.. _متن: متن\n\n.. |متن| replace:: متن\n\nیک', ['یک']],
  ['is a field that holds text', ':متن: یک\n:date: متن\n:author: متن', ['یک']],
  ['is a line of a block', '| یک\n| دو', ['یک', 'دو']],
  ['is a term without its classifiers', 'یک : متن\n  دو', ['یک*', 'دو']],
  ['is no table', '+-----+\n| متن |\n+-----+\n\n=== ===\nمتن متن\n\nمتن متن\n=== ===\n\nیک', ['یک']],
  ['is no option', '-a  متن\n--opt=x  متن\n\nیک', ['یک']],
  ['is nothing where a backtick is alone', 'متن ` متن\n- متن\n\nیک', ['یک']],
  ['has CR LF and a BOM', '\ufeffیک\r\n====\r\n\r\n::\r\n\r\n  متن\r\n', ['یک']],
];

describe('the prose of reStructuredText', () => {
  it.each(CASES)('%s', (_name, source, expected) => {
    expect(proseOf(rst, source)).toEqual(expected);
  });

  it.each(CASES)('is cleaned by the laws: %s', (_name, source) => {
    cleanByLaw(rst, source);
  });

  const titles: readonly (readonly [source: string, cleaned: string])[] = [
    ['كتابها\n======\n', 'کتابها\n======\n'],
    ['كتابها\n=======\n', 'کتاب\u200cها\n=======\n'],
    ['كتاب ها\n=======\n', 'کتاب\u200cها\n=======\n'],
    ['كتابها\n=====\n', 'کتاب\u200cها\n=====\n'],
  ];
  it.each(titles)('has no title that grows over its line: %j', (source, cleaned) => {
    const made = createCleaner().clean(source, rst.read(source));
    expect([source, cleaned]).toContain(made);
    const [title = '', line = ''] = made.split('\n');
    const [before = ''] = source.split('\n');
    expect(title.length <= line.length || before.length > line.length).toBe(true);
  });

  const kept: readonly string[] = [
    ':1. كتاب :\n',
    'ي ?*كتاب*\n',
    'ي «ي»**" ي"\n',
    '(1 ) كتاب\n',
    '( 1) كتاب\n',
    '- -كتاب\n',
    'a . كتاب\n',
  ];
  it.each(kept)('comes out with its markup: %j', (source) => {
    const letters = (text: string) => text.replace(/[\p{L}\n]/gu, '');
    expect(letters(cleanByLaw(rst, source))).toBe(letters(source));
  });

  const shapes: readonly (readonly [name: string, shape: (size: number) => string])[] = [
    ['items in items', (n) => `${'- '.repeat(n / 4)}ی${'\n'.repeat(n / 2)}`],
    ['fields in fields', (n) => `${':a: '.repeat(n / 4)}ی`],
    ['directives in directives', repeated('.. note:: ')],
    ['directives on lines', repeated('.. note:: ی\n')],
    ['backticks', repeated('`')],
    ['literals', repeated('``ی`` ')],
    ['roles that do not begin', (n) => `\`${'a:'.repeat(n / 2)}`],
    ['starts of interpreted text', repeated(' `ی')],
    ['bars', repeated('|ی ')],
    ['stars', repeated('*')],
    ['lines', repeated('_')],
    ['colons', repeated(':')],
    ['slashes', repeated('\\')],
    ['heads of tables', repeated('== ==\n')],
    ['adornments', repeated('====\n')],
    ['titles', repeated('ی\n====\n')],
    ['what cannot be seen', repeated('\u200c\n')],
    ['what cannot be seen in a line', repeated('ی:\u200c')],
    ['addresses', repeated('a:b@c_')],
    ['angles', (n) => `\`${'<'.repeat(n)}>\`_`],
    ['indents', (n) => Array.from({ length: Math.sqrt(2 * n) }, (_, i) => `${' '.repeat(i)}ی`).join('\n\n')],
  ];
  it.each(shapes)('is read in linear time: %s', (_name, shape) => {
    expectLinear((source) => rst.read(source), shape);
  });
});
