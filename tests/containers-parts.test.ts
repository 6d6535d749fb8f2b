import { describe, expect, it } from 'vitest';
import { opendocument, opendocumentNotes } from '../src/formats/office/opendocument.js';
import { presentation } from '../src/formats/office/presentation.js';
import { publication } from '../src/formats/office/publication.js';
import { spreadsheet } from '../src/formats/office/spreadsheet.js';
import { wordprocessing } from '../src/formats/office/wordprocessing.js';
import { xhtml } from '../src/formats/xhtml.js';
import { viewOf } from '../src/text/view.js';
import type { Format } from '../src/types.js';
import { comparedIn } from './compared-in.js';
import { expectLinear } from './linear.js';
import { run, w } from './word-xml.js';

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

describe('the parts of containers', () => {
  it.each(READ)('reads %s', (_what, format, source, prose) => {
    expect(proseOf(format, source)).toBe(prose);
  });

  it('reads Word in linear time', () => {
    expectLinear(
      (source) => wordprocessing.read(source),
      (size) => w(`<w:p>${run('كتاب ')}</w:p>`.repeat(size / 70)),
    );
  });
});
