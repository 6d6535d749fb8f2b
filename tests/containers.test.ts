import fc from 'fast-check';
import { strToU8, type Unzipped, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { FanormError } from '../src/errors.js';
import type { ContainerKind } from '../src/formats/index.js';
import { cleanContainer } from '../src/io/container/clean-container.js';
import { describeShared, NEWS, sharedText } from './shared.js';
import { run, w } from './word-xml.js';

const cleaner = createCleaner();

const CONTAINER = '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>';
const PACKAGE =
  '<package><metadata><dc:title>علي</dc:title></metadata><manifest><item href="text/1%20a.xhtml" media-type="application/xhtml+xml"/>' +
  '<item href="../toc.ncx" media-type="application/x-dtbncx+xml"/><item href="x.css" media-type="text/css"/></manifest></package>';

/** For each kind, the entries of a small file of it; `علي` stands wherever there is prose. */
const FILES: Readonly<Record<ContainerKind, Readonly<Record<string, string>>>> = {
  docx: {
    '[Content_Types].xml': '<علي/>',
    'word/document.xml': w(`<w:p>${run('علي')}</w:p>`),
    'word/media/1.png': 'علي',
  },
  odt: { mimetype: 'علي', 'content.xml': '<o><text:p>علي</text:p></o>', 'styles.xml': '<o><text:p>علي</text:p></o>' },
  epub: {
    mimetype: 'application/epub+zip',
    'META-INF/container.xml': CONTAINER,
    'OEBPS/a.opf': PACKAGE,
    'OEBPS/text/1 a.xhtml': '<html><p>علي</p></html>',
    'toc.ncx': '<ncx><navLabel><text>علي</text></navLabel></ncx>',
    'OEBPS/x.css': '/* علي */',
  },
  pptx: { 'ppt/slides/slide1.xml': '<s><a:p><a:t>علي</a:t></a:p></s>', 'ppt/presentation.xml': '<علي/>' },
  xlsx: {
    'xl/sharedStrings.xml': '<sst><si><t>علي</t></si></sst>',
    'xl/worksheets/sheet1.xml': '<ws><f>"علي آمد"</f></ws>',
  },
};
const KINDS = ['docx', 'odt', 'epub', 'pptx', 'xlsx'] as const;

const MENDED: Readonly<Record<ContainerKind, readonly string[]>> = {
  docx: ['word/document.xml'],
  odt: ['content.xml', 'styles.xml'],
  epub: ['OEBPS/a.opf', 'OEBPS/text/1 a.xhtml', 'toc.ncx'],
  pptx: ['ppt/slides/slide1.xml'],
  xlsx: ['xl/sharedStrings.xml'],
};

/** A zip file whose entries have what writers lose: times, extra fields, comments, methods by turns. */
function zipped(files: Readonly<Record<string, string>>): Uint8Array {
  const mtime = new Date(2019, 3, 5, 6, 8, 10);
  const attributes = { mtime, comment: 'یادداشت', extra: { 51966: strToU8('extra') }, os: 3, attrs: 0o100644 << 16 };
  const entries: Zippable = {};
  Object.entries(files).forEach(([name, text], n) => {
    entries[name] = [strToU8(text), { ...attributes, level: n % 2 === 0 ? 0 : 6 }];
  });
  return zipSync(entries);
}

function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const files: Unzipped = unzipSync(bytes);
  return Object.fromEntries(Object.entries(files).map(([name, data]) => [name, new TextDecoder().decode(data)]));
}

/** What the directory says of an entry, sizes and places aside: all that must stay. */
function directoryOf(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  const records: string[] = [];
  let at = view.getUint32(bytes.length - 22 + 16, true);
  while (view.getUint32(at, true) === 0x02014b50) {
    const end = at + 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    const [head, middle, rest] = [bytes.slice(at, at + 16), bytes.slice(at + 28, at + 42), bytes.slice(at + 46, end)];
    records.push([head, middle, rest].map((part) => part.join(' ')).join(' / '));
    at = end;
  }
  return records;
}

describe.each(KINDS)('a %s file', (kind) => {
  const bytes = zipped(FILES[kind]);
  const result = cleanContainer(bytes, kind, cleaner);

  it('has its prose mended and nothing else changed', () => {
    const expected = Object.entries(FILES[kind]).map(([name, text]) => [
      name,
      MENDED[kind].includes(name) ? text.replaceAll('علي', 'علی') : text,
    ]);
    expect(textsOf(result.bytes)).toEqual(Object.fromEntries(expected));
  });

  it('keeps order, times, methods, extra fields and comments', () => {
    expect(directoryOf(bytes)).toHaveLength(Object.keys(FILES[kind]).length);
    expect(directoryOf(result.bytes)).toEqual(directoryOf(bytes));
  });

  it('leaves the bytes that it is given alone, a Buffer too', () => {
    const given = Buffer.from(bytes);
    expect(textsOf(cleanContainer(given, kind, cleaner).bytes)).toEqual(textsOf(result.bytes));
    expect(given.equals(bytes)).toBe(true);
  });

  it('is the same object when there is nothing to mend', () => {
    expect(cleanContainer(result.bytes, kind, cleaner).bytes).toBe(result.bytes);
  });

  it('reports by part, over the text as it is read', () => {
    const parts = result.parts.filter(({ edits }) => edits.length > 0);
    expect(parts.map(({ name }) => name)).toEqual(expect.arrayContaining([...MENDED[kind]]));
    for (const { text, edits } of parts) {
      expect(text).toBe('علي');
      expect(edits).toMatchObject([{ start: 2, end: 3, text: 'ی', fix: true }]);
    }
  });

  it('survives damage anywhere: it is read, or a FanormError', () => {
    fc.assert(
      fc.property(fc.nat(bytes.length - 1), fc.nat(255), (at, byte) => {
        const damaged = bytes.slice();
        damaged[at] = byte;
        try {
          cleanContainer(damaged, kind, cleaner);
        } catch (error) {
          expect(error).toBeInstanceOf(FanormError);
        }
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 300) },
    );
  });
});

it('keeps a blank that comes to stand at the edge of a run of Word', () => {
  const source = w('<w:p><w:r><w:t>سلام،</w:t></w:r><w:r><w:t>خوب</w:t></w:r></w:p>');
  const mended = source.replace('<w:t>سلام،<', '<w:t xml:space="preserve">سلام، <');
  const { bytes } = cleanContainer(zipped({ 'word/document.xml': source }), 'docx', cleaner);
  expect(textsOf(bytes)['word/document.xml']).toBe(mended);
  expect(cleanContainer(bytes, 'docx', cleaner).bytes).toBe(bytes);
});

it('leaves cells of a workbook that its other parts are compared with', () => {
  const sst = (text: string) => `<sst><si><t>${text}</t></si><si><t>كتاب</t></si></sst>`;
  const entries = {
    'xl/workbook.xml': '<w><sheet name="گزارش مالي"/></w>',
    'xl/worksheets/sheet1.xml': '<ws><c><f>COUNTIF(A1,"علي")</f></c></ws>',
  };
  for (const text of ['گزارش مالي', 'علي']) {
    const { bytes } = cleanContainer(zipped({ ...entries, 'xl/sharedStrings.xml': sst(text) }), 'xlsx', cleaner);
    expect(textsOf(bytes)['xl/sharedStrings.xml']).toBe(`<sst><si><t>${text}</t></si><si><t>کتاب</t></si></sst>`);
  }
});

it('mends the notes of ODT and the sentences that they stand in', () => {
  const source = (text: string, note: string) =>
    `<o><text:p>${text}<text:note><text:note-body><text:p>${note}</text:p></text:note-body></text:note> ${text}</text:p></o>`;
  const { bytes, parts } = cleanContainer(zipped({ 'content.xml': source('علي', 'كتاب') }), 'odt', cleaner);
  expect(textsOf(bytes)['content.xml']).toBe(source('علی', 'کتاب'));
  expect(parts[0]?.text).toBe('علي\ufffc علي\nكتاب');
  expect(parts[0]?.edits.map(({ start }) => start)).toEqual([2, 7, 9]);
});

describe('what cannot be read', () => {
  const docx = FILES.docx;
  const damaged = zipped(docx).fill(0x5a, 200, 260);
  it.each([
    ['no zip file', strToU8('علي'), 'BAD_SOURCE', /no zip file/],
    [
      'an old document',
      Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, ...new Array<number>(40).fill(0)]),
      'BAD_SOURCE',
      /before Office 2007.*; save it as \.docx/,
    ],
    [
      'a password',
      Uint8Array.from([
        0xd0,
        0xcf,
        0x11,
        0xe0,
        ...new Array<number>(40).fill(0),
        ...Buffer.from('EncryptedPackage', 'utf16le'),
      ]),
      'BAD_SOURCE',
      /has a password; save it without one/,
    ],
    ['a cut file', zipped(docx).slice(0, -30), 'BAD_SOURCE', /no zip file/],
    [
      'another kind of file',
      zipped(FILES.pptx),
      'BAD_SOURCE',
      /none of the parts of a \.docx file, but those of a \.pptx; rename it, or say --as pptx/,
    ],
    ['broken XML', zipped({ 'word/document.xml': '<w:p>\n<w:t>' }), 'BAD_SOURCE', /word\/document\.xml:2:/],
    [
      'another encoding',
      zipped({ 'word/document.xml': '<?xml version="1.0" encoding="UTF-16"?><a/>' }),
      'INVALID_UTF8',
      /document/,
    ],
    ['a signed file', zipped({ ...docx, '_xmlsignatures/sig1.xml': '<a/>' }), 'BAD_SOURCE', /signed/],
    ['a damaged file', damaged, 'BAD_SOURCE', /damaged|cut short/],
  ])('says why: %s', (_what, bytes, code, message) => {
    expect(() => cleanContainer(bytes, 'docx', cleaner)).toThrow(
      expect.objectContaining({ code, message: expect.stringMatching(message) }),
    );
  });

  it('knows a spreadsheet of LibreOffice that goes by the name of a text', () => {
    const bytes = zipped({ ...FILES.odt, mimetype: 'application/vnd.oasis.opendocument.spreadsheet' });
    expect(() => cleanContainer(bytes, 'odt', cleaner)).toThrow(/no text document .*; save it as \.xlsx/);
  });

  it('does not unpack more than it is allowed to', () => {
    const bomb = zipSync({ 'word/document.xml': new Uint8Array(50_000_000) });
    expect(bomb.length).toBeLessThan(100_000);
    expect(() => cleanContainer(bomb, 'docx', cleaner, { maxSize: 1_000_000 })).toThrow(
      expect.objectContaining({ code: 'TOO_LARGE' }),
    );
  });

  it('leaves a signed file with nothing to mend alone', () => {
    const bytes = zipped({ 'word/document.xml': w(`<w:p>${run('علی')}</w:p>`), '_xmlsignatures/sig1.xml': '<a/>' });
    expect(cleanContainer(bytes, 'docx', cleaner).bytes).toBe(bytes);
  });
});

describeShared(NEWS, 'the sample news', () => {
  const lines = sharedText(NEWS)
    .split('\n')
    .filter((line) => line.trim() !== '');

  it.each([
    ['docx', 'word/document.xml', (body: string[]) => w(body.map((line) => `<w:p>${run(line)}</w:p>`).join(''))],
    ['odt', 'content.xml', (body: string[]) => `<o>${body.map((line) => `<text:p>${line}</text:p>`).join('\n')}</o>`],
    [
      'pptx',
      'ppt/slides/slide1.xml',
      (body: string[]) => `<s>${body.map((line) => `<a:p><a:t>${line}</a:t></a:p>`).join('')}</s>`,
    ],
    [
      'xlsx',
      'xl/sharedStrings.xml',
      (body: string[]) => `<s>${body.map((line) => `<si><t xml:space="preserve">${line}</t></si>`).join('')}</s>`,
    ],
    [
      'epub',
      'OEBPS/text/1 a.xhtml',
      (body: string[]) => `<html>${body.map((line) => `<p>${line}</p>`).join('\n')}</html>`,
    ],
  ] as const)('comes out of %s as plain text does', (kind, part, wrap) => {
    const expected = lines.map((line) => cleaner.clean(line));
    const { bytes } = cleanContainer(zipped({ ...FILES[kind], [part]: wrap(lines) }), kind, cleaner);
    expect(textsOf(bytes)[part]).toBe(wrap(expected));
  });
});
