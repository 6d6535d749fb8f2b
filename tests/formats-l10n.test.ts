import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { po } from '../src/formats/po.js';
import { proseOf } from './prose.js';

describe('the prose of PO', () => {
  const cases: readonly (readonly [name: string, source: string, prose: readonly string[]])[] = [
    ['is the translation', 'msgid "Save"\nmsgstr "ذخیره"\n', ['ذخیره']],
    ['is every plural', 'msgid "a"\nmsgid_plural "b"\nmsgstr[0] "یک"\nmsgstr[1] "چند"\n', ['یک', 'چند']],
    ['is one text over several strings', 'msgid "a"\nmsgstr ""\n"می"\n"روم "\n"خانه"\n', ['می|روم |خانه']],
    ['stays with fuzzy entries', '#, fuzzy\n#| msgid "x"\nmsgid "a"\nmsgstr "متن"\n', ['متن']],
    ['has no comments', '# متن\n#. متن\nmsgid "a"\nmsgstr ""\n', []],
    ['has no obsolete entries', '#~ msgid "a"\n#~ msgstr "متن"\n', []],
    ['has no context and no source', 'msgctxt "متن"\nmsgid "متن"\nmsgid_plural "متن"\nmsgstr[0] "نوشته"', ['نوشته']],
    ['has no header', 'msgid ""\nmsgstr ""\n"Last-Translator: علی\\n"\n\nmsgid "a"\nmsgstr "ب"\n', ['ب']],
    ['is an empty id with a context', 'msgctxt "c"\nmsgid ""\nmsgstr "ب"\n', ['ب']],
    ['is not another language', 'msgid ""\nmsgstr "Language: ar\\n"\n\nmsgid "a"\nmsgstr "كتاب"\n', []],
    ['is cut at escapes', 'msgid "a"\nmsgstr "او گفت \\"بله\\"\\tو"', ['او گفت |"|بله|"|\t|و']],
    ['has its own lines', 'msgid "a"\nmsgstr "یک \\n"\n" دو\\n"', ['یک', 'دو']],
    ['keeps the blanks at its edges', 'msgid "a: "\nmsgstr " نام: "', ['نام:']],
    ['goes round unknown escapes', 'msgid "a"\nmsgstr "یک\\303\\251دو\\x41سه"', ['یک*دو*سه']],
    ['reads CR LF and a BOM', '\ufeffmsgid "a"\r\nmsgstr ""\r\n"یک"\r\n"دو"\r\n', ['یک|دو']],
    [
      'has HTML in it',
      'msgid "a"\nmsgstr "می<b>روم</b> <a href=\\"x\\">آن</a><br>دو<code>سه</code>چهار"',
      ['می|روم| |آن', 'دو*چهار'],
    ],
    [
      'has references in it',
      'msgid "a"\nmsgstr "می&zwnj;روم&nbsp;تا &laquo;آن&raquo; و &ذخیره"',
      ['می|\u200c|روم*تا *آن* و |ذخیره'],
    ],
    [
      'has ICU in it',
      'msgid "a"\nmsgstr "شما {n, plural, =0 {هیچ} one {# {x}تا} other {# کتاب }} دارید {n, number}"',
      ['شما *هیچ*# {x}تا*# کتاب * دارید'],
    ],
    [
      'has nested ICU in it',
      'msgid "a"\nmsgstr "{g, select, f {{n, plural, other {او}}} other {آن}} رفت"',
      ['او*آن* رفت'],
    ],
    ['leaves ICU that does not close', 'msgid "a"\nmsgstr "یک {n, plural, one {دو} other {سه"', ['یک']],
    ['has plain placeholders in it', 'msgid "a"\nmsgstr "یک {name} {{x}} %s %1$s"', ['یک {name} {{x}} %s %1$s']],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(po, source)).toEqual(expected);
  });

  const broken: readonly (readonly [source: string, line: number, column: number])[] = [
    ['msgid "a"\nmsgstr "متن\n', 2, 8],
    ['msgid "a"\nmsgstr "متن" x', 2, 14],
    ['متن', 1, 1],
  ];
  it.each(broken)('is an error with its place in %j', (source, line, column) => {
    expect(() => po.read(source)).toThrow(SourceError);
    expect(() => po.read(source)).toThrow(expect.objectContaining({ line, column }));
  });
});
