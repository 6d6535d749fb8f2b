import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { opendocument } from '../src/formats/office/opendocument.js';
import { presentation } from '../src/formats/office/presentation.js';
import { spreadsheet } from '../src/formats/office/spreadsheet.js';
import { wordprocessing } from '../src/formats/office/wordprocessing.js';
import { xhtml } from '../src/formats/xhtml.js';
import { comparedIn } from './compared-in.js';
import { run, w } from './word-xml.js';

const cleaner = createCleaner();

/** `-x/` is deleted text, `+x/` inserted text: what stands beside it keeps its blanks, and is mended but for them. */
const TRACKED: readonly (readonly [what: string, before: string, after: string])[] = [
  ['a deleted word', 'این كتاب -بسیار/ خوب', 'این کتاب -بسیار/ خوب'],
  ['a deletion before a full stop', 'سلام علي -دوست/. خوبی', 'سلام علی -دوست/. خوبی'],
  ['a deletion before an ending', 'كتاب -بزرگ /ها را', 'کتاب -بزرگ /ها را'],
  ['a deletion in a word', 'می-x/\u200cروم', 'می-x/\u200cروم'],
  ['a deletion inside of quotes', '"-x/ كتاب "', '«-x/ کتاب»'],
  ['an insertion before a mark', 'سلام +، /خوبی علي', 'سلام +، /خوبی علی'],
];

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

describe('the parts of containers, mended', () => {
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
});
