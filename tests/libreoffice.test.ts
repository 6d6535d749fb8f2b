import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import type { ContainerKind } from '../src/formats/index.js';
import { cleanContainer } from '../src/io/container/clean-container.js';
import { NEWS, sharedText } from './shared.js';

const HAS_SOFFICE = spawnSync('soffice', ['--version'], { timeout: 60_000 }).status === 0;
if (!HAS_SOFFICE)
  console.warn('libreoffice.test.ts: skipped, as there is no soffice (Debian: libreoffice-writer and -calc, -impress)');

/** The number of a note is no digit of the text, but stands in it once the text is written plain. */
const cleaner = createCleaner({ digits: 'keep' });

const PICTURE = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

/** A text with what a word processor has beside words. The news are set as they are, one paragraph a line. */
function flatText(): string {
  const news = (sharedText(NEWS) || 'علي آمد').split('\n').filter(Boolean);
  return flat(
    'text',
    `<office:automatic-styles>
      <style:style style:name="Bold" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>
      <style:page-layout style:name="Page"><style:header-style/></style:page-layout>
    </office:automatic-styles>
    <office:master-styles><style:master-page style:name="Standard" style:page-layout-name="Page">
      <style:header><text:p>سربرگ علي</text:p></style:header>
    </style:master-page></office:master-styles>
    <office:body><office:text>
      <text:h text:outline-level="1">كتاب علي</text:h>
      ${news.map((line) => `<text:p>${line}</text:p>`).join('')}
      <text:p>عل<text:span text:style-name="Bold">ي و م</text:span>ي رود</text:p>
      <text:p>الف<text:tab/>كتاب <text:s text:c="2"/>ها<text:line-break/>يك</text:p>
      <text:p>متن<text:note text:id="n" text:note-class="footnote"><text:note-citation>1</text:note-citation>
        <text:note-body><text:p>پانويس علي</text:p></text:note-body></text:note> آن</text:p>
      <text:p>عكس<draw:frame svg:width="1cm" svg:height="1cm" text:anchor-type="as-char"><draw:image>
        <office:binary-data>${PICTURE}</office:binary-data></draw:image></draw:frame> علي</text:p>
    </office:text></office:body>`,
  );
}

function flatSlides(): string {
  return flat(
    'presentation',
    `<office:body><office:presentation><draw:page draw:name="p1">
      <draw:frame svg:width="9cm" svg:height="9cm" svg:x="1cm" svg:y="1cm"><draw:text-box>
        <text:p>كتاب <text:span>عل</text:span>ي</text:p><text:p>مي رود</text:p>
      </draw:text-box></draw:frame>
    </draw:page></office:presentation></office:body>`,
  );
}

function flat(kind: 'text' | 'presentation', body: string): string {
  const spaces = ['office', 'text', 'style', 'drawing'].map(
    (name) => `xmlns:${name === 'drawing' ? 'draw' : name}="urn:oasis:names:tc:opendocument:xmlns:${name}:1.0"`,
  );
  const compatible = [
    ['fo', 'xsl-fo'],
    ['svg', 'svg'],
  ].map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}-compatible:1.0"`);
  return `<?xml version="1.0" encoding="UTF-8"?>
    <office:document ${[...spaces, ...compatible].join(' ')} office:version="1.2"
      office:mimetype="application/vnd.oasis.opendocument.${kind}">${body}</office:document>`;
}

/** How LibreOffice is to read what does not say its encoding. */
const FILTERS: ReadonlyMap<string, readonly string[]> = new Map([
  ['.csv', ['--infilter=CSV:44,34,76']],
  ['.txt', ['--infilter=Text (encoded):UTF8']],
]);

const PLAIN = 'كتاب هاي علي\n\nمي رود به خانه\n';

const SHEET = 'كتاب ها,12,علي\nمي رود,3.5,"الف، ب"\n';

describe.skipIf(!HAS_SOFFICE)('LibreOffice', () => {
  let folder = '';
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'fanorm-libreoffice-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Has LibreOffice write a file anew, and gives its bytes. */
  function convert(name: string, content: string | Uint8Array, to: string): Uint8Array {
    const out = join(folder, `out-${to.replace(/\W/g, '-')}`);
    writeFileSync(join(folder, name), content);
    const profile = `-env:UserInstallation=file://${join(folder, 'profile')}`;
    const { stderr } = spawnSync(
      'soffice',
      [
        profile,
        '--headless',
        ...(FILTERS.get(extname(name)) ?? []),
        '--convert-to',
        to,
        '--outdir',
        out,
        join(folder, name),
      ],
      { timeout: 120_000, encoding: 'utf8' },
    );
    const made = join(out, name.replace(/\.\w+$/, `.${to.split(':')[0]}`));
    if (!existsSync(made)) throw new Error(`soffice did not write ${made}: ${stderr}`);
    return readFileSync(made);
  }

  const lines = (bytes: Uint8Array) => new TextDecoder('utf-8', { ignoreBOM: false }).decode(bytes).split(/\r?\n/);

  /** The entries that must not have changed, by name: the bytes of all that is no part with prose. */
  function others(bytes: Uint8Array, mended: readonly string[]) {
    return Object.entries(unzipSync(bytes))
      .filter(([name]) => !mended.includes(name))
      .map(([name, data]) => [name, Buffer.from(data).toString('base64')]);
  }

  it.each([
    ['odt', 'a.fodt', flatText, 'txt:Text (encoded):UTF8', ['content.xml', 'styles.xml']],
    ['docx', 'a.fodt', flatText, 'txt:Text (encoded):UTF8', ['word/document.xml', 'word/footnotes.xml']],
    ['odt', 'b.txt', () => PLAIN, 'txt:Text (encoded):UTF8', ['content.xml']],
    ['docx', 'b.txt', () => PLAIN, 'txt:Text (encoded):UTF8', ['word/document.xml']],
    ['xlsx', 'a.csv', () => SHEET, 'csv:Text - txt - csv (StarCalc):44,34,76', ['xl/sharedStrings.xml']],
    ['pptx', 'a.fodp', flatSlides, 'fodp', ['ppt/slides/slide1.xml']],
  ] as const)(
    'opens a mended %s of %s and finds the text as expected, all else as before',
    (kind: ContainerKind, name, source, to, mended) => {
      const bytes = convert(name, source(), kind);
      const result = cleanContainer(bytes, kind, cleaner);
      const changed = result.parts.filter(({ edits }) => edits.some(({ fix }) => fix)).map((part) => part.name);
      expect(changed).toEqual(expect.arrayContaining([...mended]));
      expect(others(result.bytes, changed)).toEqual(others(bytes, changed));
      const before = textLines(convert(`before.${kind}`, bytes, to), to);
      const after = textLines(convert(`after.${kind}`, result.bytes, to), to);
      expect(before.join('')).toContain('علي');
      expect(after).toEqual(before.map((line) => expectedOf(line, kind)));
      expect(cleanContainer(result.bytes, kind, cleaner).bytes).toBe(result.bytes);
    },
    240_000,
  );

  /** A cell of a sheet is a text of its own. */
  function expectedOf(line: string, kind: ContainerKind): string {
    if (kind !== 'xlsx') return cleaner.clean(line);
    return line
      .split(',')
      .map((cell) => cleaner.clean(cell))
      .join(',');
  }

  /** The lines of the text; of a drawing, its paragraphs. */
  function textLines(bytes: Uint8Array, to: string): string[] {
    if (to !== 'fodp') return lines(bytes);
    const xml = new TextDecoder().decode(bytes);
    return [...xml.matchAll(/<text:p[^>]*>(.*?)<\/text:p>/g)].map((match) => (match[1] ?? '').replace(/<[^<>]*>/g, ''));
  }

  it('writes an EPUB of which only the words change', () => {
    const bytes = convert('a.fodt', flatText(), 'epub');
    const result = cleanContainer(bytes, 'epub', cleaner);
    const changed = result.parts.filter(({ edits }) => edits.some(({ fix }) => fix)).map((part) => part.name);
    expect(changed.length).toBeGreaterThan(0);
    expect(others(result.bytes, changed)).toEqual(others(bytes, changed));
    for (const name of changed) {
      const [before = '', after = ''] = [bytes, result.bytes].map((file) =>
        new TextDecoder().decode(unzipSync(file)[name]),
      );
      expect(after.match(/<[^<>]*>/g)).toEqual(before.match(/<[^<>]*>/g));
      expect(after).not.toMatch(/[يك]/);
    }
    expect(new TextDecoder().decode(result.bytes.subarray(30, 58))).toBe('mimetypeapplication/epub+zip');
  }, 240_000);
});
