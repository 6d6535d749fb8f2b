import { describe, expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { android } from '../src/formats/android.js';
import { arb } from '../src/formats/arb.js';
import { po } from '../src/formats/po.js';
import { properties } from '../src/formats/properties.js';
import { qt } from '../src/formats/qt.js';
import { resx } from '../src/formats/resx.js';
import { strings } from '../src/formats/strings.js';
import { xliff } from '../src/formats/xliff.js';
import type { Format } from '../src/types.js';
import { proseOf } from './prose.js';

/** The prose is as `proseOf` draws it: `|` a seam, `*` an object, a line each block. */
type Case = readonly [name: string, source: string, prose: readonly string[]];

function table(format: Format, cases: readonly Case[], broken: readonly (readonly [string, number, number])[]): void {
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(format, source)).toEqual(expected);
  });
  if (broken.length === 0) return;
  it.each(broken)('is an error with its place in %j', (source, line, column) => {
    expect(() => format.read(source)).toThrow(SourceError);
    expect(() => format.read(source)).toThrow(expect.objectContaining({ line, column }));
  });
}

describe('the prose of PO', () => {
  const cases: readonly Case[] = [
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
      'has blocks in it, code, and stretches that are named as it likes',
      'msgid "a"\nmsgstr "یک<pre>دو<blockquote>سه<svg>x</svg>می<link>روم</link><time>ها</time><x>را</x>"',
      ['یک', 'دو', 'سه*می|روم|ها|را'],
    ],
    [
      'has references in it',
      'msgid "a"\nmsgstr "می&zwnj;روم&nbsp;تا &laquo;آن&raquo; و &ذخیره"',
      ['می|\u200c|روم*تا *آن* و |ذخیره'],
    ],
    [
      'has half-spaces as any page spells them',
      'msgid "a"\nmsgstr "می&#08204;روم&#x0200C;ها&ZWNJ;را"',
      ['می|\u200c|روم|\u200c|ها*را'],
    ],
    [
      'has ICU in it',
      'msgid "a"\nmsgstr "شما {n, plural, =0 {هیچ} one {# {x}تا} other {# کتاب }} دارید {n, number}"',
      ['شما *هیچ*# {x}تا*# کتاب * دارید *'],
    ],
    [
      'has nested ICU in it',
      'msgid "a"\nmsgstr "{g, select, f {{n, plural, other {او}}} other {آن}} رفت"',
      ['*او*آن* رفت'],
    ],
    ['is not quoted by an apostrophe alone', `msgid "a"\nmsgstr "یک '{n, plural, other {دو}}"`, ["یک '*دو*"]],
    ['begins behind blanks that cannot be seen', 'msgid "a"\nmsgstr "\u200c یک"', ['یک']],
    ['goes on over the key of a menu that is a mark', 'msgid "a"\nmsgstr "یک&\ufe76 &\u064e"', ['یک|\ufe76 |\u064e']],
    ['leaves ICU that does not close', 'msgid "a"\nmsgstr "یک {n, plural, one {دو} other {سه"', ['یک *']],
    [
      'has no signs that part words of the source',
      'msgid "yes,no;a|b"\nmsgstr "بله,خیر, شاید;یک|دو;"',
      ['بله*خیر, شاید*یک*دو*'],
    ],
    ['but not those of a number', 'msgid "1,2 of&nbsp;it"\nmsgstr "یک,دو;سه"', ['یک,دو;سه']],
    [
      'has no names of the source',
      'msgid "!Name: %10, $12"\nmsgstr "کار !Name و %10 و $12 و !او %20"',
      ['کار * و * و * و !او %20'],
    ],
    ['nor those of a plural', 'msgid "a"\nmsgid_plural "!n"\nmsgstr[0] "یک"\nmsgstr[1] "!n تا"', ['یک', '* تا']],
    ['has doubled percent signs in it', 'msgid "a"\nmsgstr "50%% یک"', ['50* یک']],
    ['has plain placeholders in it', 'msgid "a"\nmsgstr "یک {name} {{x}} %s %1$s"', ['یک {name} {{x}} %s %1$s']],
  ];
  const broken: readonly (readonly [source: string, line: number, column: number])[] = [
    ['msgid "a"\nmsgstr "متن\n', 2, 8],
    ['msgid "a"\nmsgstr "متن" x', 2, 14],
    ['متن', 1, 1],
  ];
  table(po, cases, broken);
});

describe('the prose of XLIFF', () => {
  const old = (target: string, more = '') =>
    `<xliff version="1.2"><file target-language="fa"${more}><body><trans-unit id="متن"><source>متن</source>${target}</trans-unit></body></file></xliff>`;
  const cases: readonly Case[] = [
    ['is the targets', old('<target state="translated">یک</target><note>متن</note>'), ['یک']],
    ['goes on over spans', old('<target>می<g id="1">روم</g> <mrk mtype="x">دو</mrk></target>'), ['می|روم| |دو']],
    ['goes round placeholders', old('<target>یک <x id="1"/>، <ph id="2">متن</ph> دو</target>'), ['یک *، * دو']],
    ['goes on over codes', old('<target>می<bpt id="1">متن</bpt>روم<ept id="1">متن</ept>.</target>'), ['می|روم|.']],
    ['is not proposals', old('<alt-trans><source>متن</source><target>متن</target></alt-trans>'), []],
    ['is not what is not to be translated', old('<target>متن</target>', ' translate="no"'), []],
    ['is not another language', '<xliff><file target-language="ar"><target>كتاب</target></file></xliff>', []],
    ['is not another language in 2.0', '<xliff trgLang="ckb"><target>كتاب</target></xliff>', []],
    [
      'is the targets of 2.0',
      '<xliff trgLang="fa-IR"><segment><target>می<pc id="1">روم</pc><ph id="2"/>دو<sc id="3"/>سه</target></segment></xliff>',
      ['می|روم*دو|سه'],
    ],
    [
      'reads references',
      old('<target>می&#x200c;روم &lt;b&gt;یک&lt;/b&gt; &amp; &quot;دو&quot;</target>'),
      ['می|\u200c|روم |یک| * |"|دو|"'],
    ],
    ['has ICU in it', old('<target>{VAR_PLURAL, plural, =1 {یک <x id="1"/>} other {دو}}</target>'), ['*یک *دو*']],
    ['keeps blanks at its edges', old('<target>\r\n  یک \r\n</target>'), ['یک']],
    ['goes on over comments', old('<target>می<!-- متن -->روم<![CDATA[ دو]]></target>'), ['می|روم| دو']],
    ['has a prefix', '<x:xliff xmlns:x="urn"><x:target>یک<x:x id="1"/></x:target></x:xliff>', ['یک*']],
  ];
  table(xliff, cases, [['<xliff>\n<target>یک</xliff>', 2, 18]]);
});

describe('the prose of Android strings', () => {
  const one = (value: string) => `<resources><string name="متن">${value}</string></resources>`;
  const cases: readonly Case[] = [
    ['is strings', one('یک'), ['یک']],
    ['is plurals', '<resources><plurals name="n"><item quantity="one">یک</item></plurals></resources>', ['یک']],
    [
      'is lists',
      '<resources><string-array name="n">\n<item>یک</item><item>دو</item></string-array></resources>',
      ['یک', 'دو'],
    ],
    ['is nothing else', '<resources><color name="c">متن</color><item type="id">متن</item></resources>', []],
    ['is not what is not to be translated', '<resources><string translatable="false">متن</string></resources>', []],
    ['is not in marked placeholders', one('یک <xliff:g id="x">متن</xliff:g> دو'), ['یک * دو']],
    ['goes on over markup', one('می<b>روم</b><br/>دو'), ['می|روم', 'دو']],
    [
      'reads escapes',
      one('می\\u200cروم \\\'یک\\\' \\"دو\\"\\nسه \\@ \\?'),
      ['می|\u200c|روم |\'|یک|\'| |"|دو|"', 'سه |@| |?'],
    ],
    ['is not quotes that are syntax', one('"  یک &quot;دو&quot; "'), ['یک |دو']],
    ['is in CDATA', one('<![CDATA[می<b>روم</b> \\"یک\\"]]>'), ['می|روم| |"|یک|"']],
    ['goes round entities of the document', `<!DOCTYPE r [<!ENTITY app "متن">]>${one('یک &app; دو')}`, ['یک * دو']],
    ['goes round comments', `<resources><!-- متن --><string name="a">یک</string></resources>`, ['یک']],
  ];
  table(android, cases, [['<resources><string name="a">یک & دو</string></resources>', 1, 32]]);
});

describe('the prose of ARB', () => {
  const cases: readonly Case[] = [
    ['is the values that are no notes', '{"a": "یک {n}", "@a": {"description": "دو"}}', ['یک {n}']],
    ['is Persian', '{"@@locale": "fa_IR", "a": "یک"}', ['یک']],
    ['is not another language', '{"a": "كتاب", "@@loc\\u0061le": "\\u0061r"}', []],
    [
      'does not mind what a note says',
      '{"@a": {"@@locale": "ar"}, "a": "یک \\"@@locale\\": \\"ar\\""}',
      ['یک |"|@@locale|"|: |"|ar|"'],
    ],
  ];
  it.each(cases)('%s', (_name, source, expected) => {
    expect(proseOf(arb, source)).toEqual(expected);
  });
});

describe('the prose of RESX', () => {
  const data = (more: string) => `<root><resheader name="x"><value>متن</value></resheader><data ${more}</data></root>`;
  const cases: readonly Case[] = [
    ['is values', data('name="متن" xml:space="preserve"><value>یک</value><comment>متن</comment>'), ['یک']],
    ['is not typed values', data('name="a" type="System.Drawing.Size, System.Drawing"><value>متن</value>'), []],
    ['is not values of a media type', data('name="a" mimetype="x"><value>متن</value>'), []],
    ['is not the names of the designer', data('name="&gt;&gt;a.Name"><value>متن</value>'), []],
    ['goes on over keys of menus', data('name="a"><value>پرون&amp;ده {0}</value>'), ['پرون|ده {0}']],
  ];
  table(resx, cases, [['<root><data>', 1, 12]]);
});

describe('the prose of Qt', () => {
  const message = (translation: string, language = 'fa_IR') =>
    `<!DOCTYPE TS>\n<TS version="2.1" language="${language}"><context><name>متن</name><message><location filename="متن"/><source>متن</source><comment>متن</comment>${translation}</message></context></TS>`;
  const cases: readonly Case[] = [
    ['is translations', message('<translation>یک</translation>'), ['یک']],
    ['is unfinished ones', message('<translation type="unfinished">یک</translation>'), ['یک']],
    ['is not vanished ones', message('<translation type="vanished">متن</translation>'), []],
    ['is not obsolete ones', message('<translation type="obsolete">متن</translation>'), []],
    [
      'is every number',
      message('<translation>\n<numerusform>%n یک</numerusform>\n<numerusform>دو %n</numerusform></translation>'),
      ['* یک', 'دو *'],
    ],
    [
      'goes round placeholders',
      message('<translation>یک %1 دو %L2٪ %n سه<byte value="x9"/></translation>'),
      ['یک * دو *٪ * سه*'],
    ],
    [
      'goes round what is a placeholder but for what cannot be seen, and digits of any script',
      message('<translation>یک ۵۰%\u200c0 دو %\u200bL\u200c۱ سه ۵۰% چهار</translation>'),
      ['یک ۵۰* دو * سه ۵۰% چهار'],
    ],
    ['is not another language', message('<translation>كتاب</translation>', 'ar'), []],
  ];
  table(qt, cases, [['<TS>\n</TSX>', 2, 6]]);
});

describe('the prose of .strings', () => {
  const cases: readonly Case[] = [
    ['is values', '/* متن */\n"متن" = "یک";\nkey = "دو"; // متن\n"short";', ['یک', 'دو']],
    ['reads escapes', '"a" = "می\\U200cروم \\"یک\\"\\nدو\\tسه";', ['می|\u200c|روم |"|یک|"', 'دو|\t|سه']],
    ['may go over lines', '"a"="یک\nدو";', ['یک\nدو']],
    ['has CR LF and a BOM', '\ufeff"a" = "یک";\r\n"b" = "دو";\r\n', ['یک', 'دو']],
  ];
  table(strings, cases, [
    ['"a" = "یک";\n"b" = "دو', 2, 7],
    ['/* یک', 1, 1],
    ['<?xml version="1.0"?>', 1, 1],
  ]);
});

describe('the prose of .properties', () => {
  const cases: readonly Case[] = [
    ['is values', '# متن\n! متن\na=یک\nb : دو\nc سه\n  متن\\ متن = چهار\n', ['یک', 'دو', 'سه', 'چهار']],
    ['reads escapes', 'a=\\u0645\\u06CC\\u200Cروم\\nیک\\:\\ دو\\\\', ['م|ی|\u200c|روم', 'یک|:| |دو|\\']],
    ['goes on over lines', 'a=می\\\n   روم\\\r\n\tیک\nb=دو', ['می|روم|یک', 'دو']],
    ['stops at lines that a blank parts', 'a=یک \\\n  ; دو', ['یک *; دو']],
    ['is not a key', 'متن', []],
    ['is not a key that goes on', 'متن\\\n متن=یک', ['یک']],
    ['is not a comment that seems to go on', '# متن\\\na=یک', ['یک']],
    ['keeps blanks at its edges', 'a = یک \r\n', ['یک']],
    ['has ICU in it', 'a={0,choice,0#هیچ|1<{0} متن} {n, plural, other {یک}}', ['* *یک*']],
  ];
  table(properties, cases, []);
});
