import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { Compared } from '../src/formats/office/compared.js';
import { opendocument, opendocumentNotes } from '../src/formats/office/opendocument.js';
import { presentation } from '../src/formats/office/presentation.js';
import { publication } from '../src/formats/office/publication.js';
import { spreadsheet } from '../src/formats/office/spreadsheet.js';
import { wordprocessing } from '../src/formats/office/wordprocessing.js';
import { xhtml } from '../src/formats/xhtml.js';
import { viewOf } from '../src/text/view.js';
import type { Format } from '../src/types.js';
import { expectLinear } from './linear.js';
import { run, w } from './word-xml.js';

const cleaner = createCleaner();

/** What is read as prose: spans joined, `|` for a break, `·` for an object. */
function proseOf(format: Format, source: string): string {
  return viewOf(source, format.read(source)).text.replaceAll('\n', '|').replaceAll('\ufffc', '·');
}

const [begin, separate, end] = ['begin', 'separate', 'end'].map(
  (type) => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`,
);
const code = (text: string) => `<w:r><w:instrText xml:space="preserve">${text}</w:instrText></w:r>`;
const field = (text: string, result: string) => `${begin}${code(text)}${separate}${result}${end}`;

const preformatted = (text: string) => `<w:p><w:pPr><w:pStyle w:val="PreformattedText"/></w:pPr>${run(text)}</w:p>`;

/** As LibreOffice writes the style of a paragraph that was edited. */
const P1 =
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Preformatted_20_Text"></style:style>';

const READ: readonly (readonly [what: string, format: Format, source: string, prose: string])[] = [
  ['paragraphs apart', wordprocessing, w(`<w:p>${run('سلام')}</w:p>\n<w:p>${run('دنیا')}</w:p>`), 'سلام|دنیا'],
  ['a word over runs', wordprocessing, w(`<w:p>${run('می')}<w:proofErr/>${run('روم')}</w:p>`), 'میروم'],
  ['a line end in Word', wordprocessing, w('<w:p><w:r><w:t>الف</w:t><w:br/><w:t>ب</w:t></w:r></w:p>'), 'الف|ب'],
  ['a tab in Word', wordprocessing, w('<w:p><w:r><w:t>الف</w:t><w:tab/><w:t>ب</w:t></w:r></w:p>'), 'الف|ب'],
  ['a picture', wordprocessing, w(`<w:p>${run('الف')}<w:r><w:drawing/></w:r>${run('ب')}</w:p>`), 'الف·ب'],
  [
    'no deleted text',
    wordprocessing,
    w(`<w:p>${run('الف')}<w:del><w:r><w:delText>x</w:delText></w:r></w:del></w:p>`),
    'الف',
  ],
  ['no moved text', wordprocessing, w(`<w:p><w:moveFrom>${run('x')}</w:moveFrom>${run('الف')}</w:p>`), 'الف'],
  ['inserted text', wordprocessing, w(`<w:p><w:ins>${run('الف')}</w:ins></w:p>`), 'الف'],
  ['no field', wordprocessing, w(`<w:p>${run('ص ')}${field('PAGE', run('3'))}${run(' است')}</w:p>`), 'ص · است'],
  [
    'a field without a stored result',
    wordprocessing,
    w(`<w:p>${run('ص ')}${field('PAGE', '')}${run(' از ')}${field(' NUMPAGES ', '')}</w:p>`),
    'ص · از ·',
  ],
  [
    'a field that has no result',
    wordprocessing,
    w(`<w:p>${run('بلی ')}${begin}${code(' FORMCHECKBOX ')}${end}${run(' خیر')}</w:p>`),
    'بلی · خیر',
  ],
  [
    'a field that shows nothing',
    wordprocessing,
    w(
      `<w:p>${run('کتاب')}${begin}${code(' X')}${code('E "')}${code('x" ')}${end}${run(' ها')}${begin}${code('TC "x"')}${end}</w:p>`,
    ),
    'کتاب ها',
  ],
  [
    'the text of a hyperlink, be it a field or not',
    wordprocessing,
    w(
      `<w:p>${run('می')}${field(' HYPERLINK "http://x"', run('رو'))}${run('م')}<w:fldSimple w:instr="HYPERLINK x">${run('ب')}</w:fldSimple></w:p>`,
    ),
    'میرومب',
  ],
  [
    'no hyperlink in a table of contents',
    wordprocessing,
    w(
      `<w:p>${field('TOC \\o', field('HYPERLINK \\l "x"', `${run('x')}${field('PAGEREF x', run('3'))}`) + run('x'))}${run('ب')}</w:p>`,
    ),
    '·ب',
  ],
  [
    'no field in a hyperlink',
    wordprocessing,
    w(`<w:p>${field('HYPERLINK "x"', run('الف ') + field('PAGE', run('3')) + run(' ب'))}</w:p>`),
    'الف · ب',
  ],
  [
    'no code, whatever its style was before',
    wordprocessing,
    w(
      `<w:p><w:pPr><w:pStyle w:val="Code"/><w:pPrChange><w:pPr><w:pStyle w:val="Normal"/></w:pPr></w:pPrChange></w:pPr>${run('x')}</w:p><w:p>${run('x', '<w:rPr><w:rStyle w:val="Code"/><w:rPrChange><w:rPr><w:rStyle w:val="a"/></w:rPr></w:rPrChange></w:rPr>')}${run('ب')}</w:p>`,
    ),
    '·ب',
  ],
  [
    'no code',
    wordprocessing,
    w(`<w:p>${run('x', '<w:rPr><w:rStyle w:val="HTMLCode"/></w:rPr>')}${run('ب')}</w:p>`),
    '·ب',
  ],
  ['no preformatted text beside prose', wordprocessing, w(`${preformatted('x')}<w:p>${run('ب')}</w:p>`), 'ب'],
  [
    'preformatted text where all is',
    wordprocessing,
    w(`${preformatted('الف')}<w:p><w:r/></w:p>${preformatted('ب')}`),
    'الف|ب',
  ],
  [
    'no preformatted text of ODT beside prose, by a style of its own',
    opendocument,
    `<o>${P1}<text:p text:style-name="P1">x</text:p><text:p text:style-name="P2">ب</text:p></o>`,
    'ب',
  ],
  [
    'preformatted text of ODT where all is',
    opendocument,
    `<o>${P1}<text:p text:style-name="P1">الف <text:span text:style-name="Source_20_Text">x</text:span></text:p><text:p text:style-name="P2"/><text:p text:style-name="Preformatted_20_Text">ب</text:p></o>`,
    'الف ·|ب',
  ],
  [
    'no formula',
    wordprocessing,
    w(`<w:p>${run('الف')}<m:oMath><m:r><m:t>x</m:t></m:r></m:oMath>${run('ب')}</w:p>`),
    'الف·ب',
  ],
  ['references', wordprocessing, w(`<w:p>${run('الف &amp; ب&#8204;')}</w:p>`), 'الف & ب\u200c'],
  [
    'cells',
    wordprocessing,
    w(`<w:tbl><w:tc><w:p>${run('الف')}</w:p></w:tc><w:tc><w:p>${run('ب')}</w:p></w:tc></w:tbl>`),
    'الف|ب',
  ],
  ['spans', opendocument, '<o><text:h>سر</text:h><text:p>می<text:span>روم</text:span></text:p></o>', 'سر|میروم'],
  ['blanks', opendocument, '<o><text:p>الف <text:s text:c="2"/>ب</text:p></o>', 'الف   ب'],
  ['a tab', opendocument, '<o><text:p>الف<text:tab/>ب<text:line-break/>پ</text:p></o>', 'الف|ب|پ'],
  ['no field of ODT', opendocument, '<o><text:p>ص <text:page-number>3</text:page-number> است</text:p></o>', 'ص · است'],
  [
    'a date and an author of ODT as fields',
    opendocument,
    '<o><text:p>در <text:date>1402</text:date> از <text:creator>x</text:creator> چاپ</text:p></o>',
    'در · از · چاپ',
  ],
  [
    'no comment of ODT',
    opendocument,
    '<o><text:p>الف<office:annotation><dc:creator>x</dc:creator><dc:date>x</dc:date><meta:creator-initials>x</meta:creator-initials><text:p>ب</text:p></office:annotation> پ</text:p></o>',
    'الف پ',
  ],
  [
    'comments of ODT',
    opendocumentNotes,
    '<o><text:p>x<office:annotation><dc:creator>x</dc:creator><dc:date>x</dc:date><text:p>ب</text:p><text:p>پ</text:p></office:annotation>x</text:p><text:p>x</text:p></o>',
    'ب|پ',
  ],
  [
    'no old text',
    opendocument,
    '<o><text:tracked-changes><text:p>x</text:p></text:tracked-changes><text:p>ب</text:p></o>',
    'ب',
  ],
  [
    'a mark of an index',
    opendocument,
    '<o><text:p>می<text:alphabetical-index-mark text:string-value="x"/>رو<text:user-index-mark-start/>م</text:p></o>',
    'میروم',
  ],
  [
    'notes of ODT',
    opendocumentNotes,
    '<o><text:p>x<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>پ <text:span>ت</text:span></text:p></text:note-body></text:note></text:p><text:h>x</text:h><text:p><text:note><text:note-body><text:p>ج<text:page-number>1</text:page-number></text:p></text:note-body></text:note></text:p></o>',
    'پ ت|ج·',
  ],
  ['a bookmark', opendocument, '<o><text:p>می<text:bookmark text:name="a"/>روم</text:p></o>', 'میروم'],
  [
    'a note',
    opendocument,
    '<o><text:p>الف<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>ب</text:p></text:note-body></text:note> پ</text:p></o>',
    'الف· پ',
  ],
  [
    'slides',
    presentation,
    '<p:sld><a:p><a:r><a:t>می</a:t></a:r><a:r><a:t>روم</a:t></a:r><a:br/><a:fld><a:t>3</a:t></a:fld></a:p></p:sld>',
    'میروم',
  ],
  [
    'shared strings',
    spreadsheet(),
    '<sst><si><t>الف</t></si><si><r><t>می</t></r><r><t>روم</t></r><rPh><t>x</t></rPh></si></sst>',
    'الف|میروم',
  ],
  [
    'inline strings',
    spreadsheet(),
    '<ws><c t="inlineStr"><is><t>الف</t></is></c><c><f>A1&amp;"ب"</f><v>3</v></c></ws>',
    'الف',
  ],
  [
    'no heads of tables, with line breaks or without',
    spreadsheet(comparedIn('<table><tableColumn name="كتاب ها"/><tableColumn name="نام_x000a_كالاي من"/></table>')),
    '<sst><si><t>كتاب ها</t></si><si><t>نام\nكالاي من</t></si><si><r><t>كتاب</t></r><r><t> هاي\nمن</t></r></si></sst>',
    'كتاب هاي|من',
  ],
  [
    'labels',
    publication,
    '<ncx><docTitle><text>الف</text></docTitle><navLabel><text>ب</text></navLabel></ncx>',
    'الف|ب',
  ],
  [
    'titles',
    publication,
    '<package><metadata><dc:title>الف</dc:title><dc:creator>x</dc:creator><dc:description>ب</dc:description></metadata></package>',
    'الف|ب',
  ],
  [
    'pages',
    xhtml,
    '<html><head><title/></head><body><p>می<b>روم</b></p>\n  <p>\n   الف\n  ب </p></body></html>',
    'میروم|الف|ب ',
  ],
  ['entities', xhtml, '<!DOCTYPE html><html><p>می&zwnj;روم&nbsp;&eacute;</p></html>', 'می\u200cروم\u00a0·'],
  ['no code of pages', xhtml, '<html><p>الف <code>x</code> ب</p><pre>x</pre><style>x</style></html>', 'الف · ب'],
  [
    'what a word of pages is read as beside it',
    xhtml,
    '<html><p><ruby><rb>الف</rb><rp>(</rp><rt>ب</rt><rp>)</rp></ruby> پ</p></html>',
    'الف·(·ب·)· پ',
  ],
  [
    'no data of pages',
    xhtml,
    '<html><p>الف <canvas>x</canvas> <iframe>x</iframe> می<strike>روم</strike></p></html>',
    'الف · · میروم',
  ],
  ['what pages show of their own', xhtml, '<html><p>الف <x>ب</x> پ</p></html>', 'الف ·ب· پ'],
  [
    'attributes of pages',
    xhtml,
    '<html><head><meta name="description" content="یک"/><meta name="x" content="x"/></head><p>الف <img src="x" alt=" ب &quot;پ&quot; "/> ت<b title=\'ث&zwnj;ج\' aria-label="چ">ح</b></p><div title="خ">د<code title="ذ">x</code></div><p translate="no" title="x">x</p></html>',
    'یک|الف ·ب "پ"· ت·ث\u200cج·چ·ح|خ|د·ذ·',
  ],
  [
    'no attributes of another language',
    xhtml,
    '<html><p lang="ar" title="x">x<b title="x" lang="fa">ب</b></p></html>',
    '·x·ب',
  ],
  ['no other language', xhtml, '<html lang="en"><p>الف</p><p lang="ar">x</p><p xml:lang="fa-IR">ب</p></html>', 'الف|ب'],
];

/** `-x/` is deleted text, `+x/` inserted text: what stands beside it keeps its blanks, and is mended but for them. */
const TRACKED: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a deleted word', 'این كتاب -بسیار/ خوب', 'این کتاب -بسیار/ خوب'],
  ['a deletion before a full stop', 'سلام علي -دوست/. خوبی', 'سلام علی -دوست/. خوبی'],
  ['a deletion before an ending', 'كتاب -بزرگ /ها را', 'کتاب -بزرگ /ها را'],
  ['a deletion in a word', 'می-x/\u200cروم', 'می-x/\u200cروم'],
  ['a deletion inside of quotes', '"-x/ كتاب "', '«-x/ کتاب»'],
  ['an insertion before a mark', 'سلام +، /خوبی علي', 'سلام +، /خوبی علی'],
];

function comparedIn(...parts: readonly string[]): Compared {
  const compared = new Compared();
  for (const part of parts) compared.read(part);
  return compared;
}

/** A cell, what else the workbook has, and the cell as it is mended. */
const COMPARED: readonly (readonly [what: string, part: string, cell: string, mended: string])[] = [
  ['nothing', '<ws><c><f>COUNTIF(A2:A6,"x")</f><v>كتاب</v></c></ws>', 'كتاب', 'کتاب'],
  ['a formula', '<ws><f>COUNTIF(A2:A6,"كتاب")</f></ws>', 'كتاب', 'كتاب'],
  ['a formula with wildcards', '<ws><f>COUNTIF(A2:A6,"*كتاب*")</f></ws>', 'كتاب علي', 'كتاب علي'],
  ['a formula that joins', '<ws><f>MATCH(A1&amp;" كتاب",B:B)</f></ws>', 'سه كتاب', 'سه كتاب'],
  ['a formula that looks for what stays', '<ws><f>SEARCH("از",A1)</f></ws>', 'از كتاب', 'از کتاب'],
  ['a formula that replaces letters', '<ws><f>SUBSTITUTE(A1,"ي","ی")</f></ws>', 'علي', 'علی'],
  ['a formula with references', '<ws><f>IF(B2=&quot;كتاب ها&quot;,1)</f></ws>', 'كتاب ها', 'كتاب ها'],
  ['a list', '<ws><formula1>"علي,رضا,x"</formula1></ws>', 'علي', 'علي'],
  ['a conditional format', '<ws><cfRule><formula>"علي"</formula></cfRule></ws>', 'علي', 'علي'],
  ['a filter', '<ws><filters><filter val="علي"/></filters></ws>', 'علي', 'علي'],
  ['a pivot table', '<p><cacheField name="نام كالا"/></p>', 'نام كالا', 'نام كالا'],
  ['the name of a sheet', '<w><sheet name="گزارش مالي"/></w>', 'گزارش مالي', 'گزارش مالي'],
  ['a name', '<w><definedName name="استان_هاي">A1</definedName></w>', 'استان_هاي', 'استان_هاي'],
  ['a link', '<ws><hyperlink display="گزارش مالي"/></ws>', 'گزارش مالي', 'گزارش مالی'],
];

/** What templates look up by its name, in a sentence; the second row is none. */
const PLACEHOLDERS: readonly (readonly [before: string, after: string])[] = [
  ['كالا: {#كالا ها}{قيمت كل}{/كالا ها}', 'کالا: {#كالا ها}{قيمت كل}{/كالا ها}'],
  ['&lt;&lt;كتاب ها&gt;&gt; علي', '«کتاب\u200cها» علی'],
  ['علي &lt;&lt;نام_مشتري&gt;&gt;', 'علی &lt;&lt;نام_مشتري&gt;&gt;'],
  ['علي &lt;&lt;[مشتري.نام]&gt;&gt;', 'علی &lt;&lt;[مشتري.نام]&gt;&gt;'],
  ['علي &lt;&lt;FirstName&gt;&gt;', 'علی &lt;&lt;FirstName&gt;&gt;'],
  ['آقاي ${نام مشتري} علي', 'آقای ${نام مشتري} علی'],
  ['آقاي +++INS $مشتري.نام+++ علي', 'آقای +++INS $مشتري.نام+++ علی'],
];

describe('the parts of containers', () => {
  it.each(PLACEHOLDERS)('keeps the placeholders in %s', (before, after) => {
    const [odt, pptx, xlsx] = [
      (text: string) => `<o><text:p>${text}</text:p></o>`,
      (text: string) => `<s><a:p><a:t>${text}</a:t></a:p></s>`,
      (text: string) => `<sst><si><t>${text}</t></si></sst>`,
    ];
    const docx = (text: string) => w(`<w:p>${run(text)}</w:p>`);
    expect(cleaner.clean(docx(before), wordprocessing.read(docx(before)))).toBe(docx(after));
    expect(cleaner.clean(odt(before), opendocument.read(odt(before)))).toBe(odt(after));
    expect(cleaner.clean(pptx(before), presentation.read(pptx(before)))).toBe(pptx(after));
    expect(cleaner.clean(xlsx(before), spreadsheet().read(xlsx(before)))).toBe(xlsx(after));
  });

  it('keeps a placeholder over several runs', () => {
    const source = (last: string) =>
      w(`<w:p>${['علی {نا', 'م كا', `لا ها} ${last}`].map((text) => run(text)).join('')}</w:p>`);
    expect(cleaner.clean(source('علي'), wordprocessing.read(source('علي')))).toBe(source('علی'));
  });

  it.each(COMPARED)('leaves a cell to %s', (_what, part, cell, mended) => {
    const sst = (text: string) => `<sst><si><t>${text}</t></si></sst>`;
    expect(cleaner.clean(sst(cell), spreadsheet(comparedIn(part)).read(sst(cell)))).toBe(sst(mended));
  });

  it.each(READ)('reads %s', (_what, format, source, prose) => {
    expect(proseOf(format, source)).toBe(prose);
  });

  it.each([
    [
      'a word over runs',
      wordprocessing,
      w(`<w:p>${run('عل')}${run('ي')}</w:p>`),
      w(`<w:p>${run('عل')}${run('ی')}</w:p>`),
    ],
    ...TRACKED.map(([what, before, after]) => {
      const tracked = (text: string) =>
        w(
          `<w:p>${text
            .split(/(?=[-+])/)
            .map((piece) => {
              const [mark, deleted = '', rest = ''] = /^[-+]/.test(piece)
                ? [piece[0], ...piece.slice(1).split('/')]
                : ['', '', piece];
              if (mark === '-') return `<w:del><w:r><w:delText>${deleted}</w:delText></w:r></w:del>${run(rest)}`;
              return mark === '+' ? `<w:ins>${run(deleted)}</w:ins>${run(rest)}` : run(rest);
            })
            .join('')}</w:p>`,
        );
      return [what, wordprocessing, tracked(before), tracked(after)] as const;
    }),
    [
      'no blank at the end of a paragraph that may be joined to the next',
      wordprocessing,
      w(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('علي ')}</w:p><w:p>${run(' ب')}</w:p>`),
      w(`<w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr>${run('علی ')}</w:p><w:p>${run(' ب')}</w:p>`),
    ],
    [
      'no blank beside what was deleted from ODT',
      opendocument,
      '<text:p>این كتاب <text:change/> خوب <text:change/>ها <text:s/><text:change-start/>ب<text:change-end/></text:p>',
      '<text:p>این کتاب <text:change/> خوب <text:change/>ها <text:s/><text:change-start/>ب<text:change-end/></text:p>',
    ],
    [
      'attributes with references',
      xhtml,
      `<html><p title="&quot;علي&quot; &amp; رضا"/><img alt='«علي'/></html>`,
      `<html><p title="«علی» &amp; رضا"/><img alt='«علی'/></html>`,
    ],
    ['&amp; as it is', opendocument, '<text:p>علي &amp; رضا</text:p>', '<text:p>علی &amp; رضا</text:p>'],
    ['blanks that are tags', opendocument, '<text:p>علي <text:s text:c="2"/>آمد</text:p>', '<text:p>علی آمد</text:p>'],
  ])('writes %s', (_what, format, source, mended) => {
    expect(cleaner.clean(source, format.read(source))).toBe(mended);
  });

  it('reads Word in linear time', () => {
    expectLinear(
      (source) => wordprocessing.read(source),
      (size) => w(`<w:p>${run('كتاب ')}</w:p>`.repeat(size / 70)),
    );
  });
});
