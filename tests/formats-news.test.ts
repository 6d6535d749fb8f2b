import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { clean, createCleaner } from '../src/clean.js';
import { html } from '../src/formats/html.js';
import type { ContainerKind } from '../src/formats/index.js';
import { markdown } from '../src/formats/markdown.js';
import { xhtml } from '../src/formats/xhtml.js';
import { cleanContainer } from '../src/io/container/clean-container.js';
import { containerOf, documentOf, partOf, partXml } from './documents.js';
import { STORIES } from './news.js';

const [{ damaged, right }] = STORIES;
const cleaner = createCleaner();

/** Cuts every word of three letters or more in two by markup around its second half. */
function cut(line: string, open: string, close: string): string {
  return line.replace(/[\u0621-\u06d3]{3,}/g, (word) => {
    const half = word.length >> 1;
    return word.slice(0, half) + open + word.slice(half) + close;
  });
}

function withoutTags(text: string): string {
  return text.replace(/<[^<>]*>/g, '');
}

const TAGS = [
  ['<b>', '</b>'],
  ['<span dir="rtl">', '</span>'],
] as const;

describe('markup inside words cuts none of them', () => {
  it.each([html, markdown])('in $id', (format) => {
    for (const [open, close] of TAGS) {
      const source = damaged.map((line) => `${cut(line, open, close)}\n`).join('\n');
      const mended = clean(source, { format });
      expect(withoutTags(mended)).toBe(right.map((line) => `${line}\n`).join('\n'));
      expect(mended.match(/<[^<>]*>/g)).toEqual(source.match(/<[^<>]*>/g));
      expect(clean(mended, { format })).toBe(mended);
    }
  });

  it('in xhtml', () => {
    const wrap = (lines: readonly string[]) => `<html>${lines.map((line) => `<p>${line}</p>`).join('\n')}</html>`;
    const source = wrap(damaged.map((line) => cut(line.replaceAll('&', '&amp;'), '<b>', '</b>')));
    expect(withoutTags(clean(source, { format: xhtml }))).toBe(withoutTags(wrap(right)));
  });

  it('in Markdown that is strong', () => {
    const source = damaged.map((line) => `${cut(line, '**', '**')}\n`).join('\n');
    const mended = clean(source, { format: markdown });
    expect(mended.replaceAll('**', '')).toBe(right.map((line) => `${line}\n`).join('\n'));
    expect(mended.split('**')).toHaveLength(source.split('**').length);
  });

  /** In each kind of document, what ends one run of text and begins the next. */
  const RUNS: readonly (readonly [ContainerKind, string, string])[] = [
    [
      'docx',
      '</w:t></w:r><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve">',
      '</w:t></w:r><w:r><w:t xml:space="preserve">',
    ],
    ['odt', '<text:span text:style-name="B">', '</text:span>'],
    ['epub', '<b>', '</b>'],
    ['pptx', '</a:t></a:r><a:r><a:rPr b="1"/><a:t>', '</a:t></a:r><a:r><a:t>'],
    ['xlsx', '</t></r><r><rPr><b/></rPr><t xml:space="preserve">', '</t></r><r><t xml:space="preserve">'],
  ];
  it.each(RUNS)('in runs of .%s', (kind, open, close) => {
    const part = partOf(kind);
    const marked = partXml(
      kind,
      damaged.map((line) => cut(line, OPEN, CLOSE)),
    );
    const inRuns = kind === 'xlsx' ? marked.replaceAll('<t>', '<r><t>').replaceAll('</t>', '</t></r>') : marked;
    const source = inRuns.replaceAll(OPEN, open).replaceAll(CLOSE, close);
    const others = textsOf(documentOf(kind, []));
    const after = textsOf(cleanContainer(containerOf({ ...others, [part]: source }), kind, cleaner).bytes)[part] ?? '';
    expect(after.match(/<[^<>]*>/g)).toEqual(source.match(/<[^<>]*>/g));
    expect(withoutTags(after)).toBe(withoutTags(partXml(kind, right)));
  });
});

/** Two letters of nobody's, in the place of markup while the text about it is escaped. */
const OPEN = '\ue000';
const CLOSE = '\ue001';

function textsOf(bytes: Uint8Array): Readonly<Record<string, string>> {
  const decoder = new TextDecoder();
  return Object.fromEntries(Object.entries(unzipSync(bytes)).map(([name, data]) => [name, decoder.decode(data)]));
}
