import { type Zippable, zipSync } from 'fflate';
import type { ContainerKind } from '../src/formats/index.js';

/** For each kind of document, the part that holds a paragraph for each line, and how it is written there. */
const PARTS: Readonly<
  Record<ContainerKind, readonly [part: string, wrap: (paragraphs: string) => string, tag: string]>
> = {
  docx: ['word/document.xml', (text) => `<w:document><w:body>${text}</w:body></w:document>`, 'w:p w:r w:t'],
  odt: ['content.xml', (text) => `<office:text>${text}</office:text>`, 'text:p'],
  epub: ['OEBPS/a.xhtml', (text) => `<html><body>${text}</body></html>`, 'p'],
  pptx: ['ppt/slides/slide1.xml', (text) => `<p:sld>${text}</p:sld>`, 'a:p a:r a:t'],
  xlsx: ['xl/sharedStrings.xml', (text) => `<sst>${text}</sst>`, 'si t'],
};

/** What else a kind of document needs, or may have: none of it is prose. */
const OTHERS: Readonly<Record<ContainerKind, Readonly<Record<string, string>>>> = {
  docx: { 'word/media/1.png': 'علي' },
  odt: { 'Pictures/1.png': 'علي' },
  epub: {
    'META-INF/container.xml': '<container><rootfiles><rootfile full-path="OEBPS/a.opf"/></rootfiles></container>',
    'OEBPS/a.opf': '<package><manifest><item href="a.xhtml" media-type="application/xhtml+xml"/></manifest></package>',
  },
  pptx: { 'ppt/media/1.png': 'علي' },
  xlsx: { 'xl/worksheets/sheet1.xml': '<ws><f>"علي رفت"</f></ws>' },
};

/** The name of the part of a document that `documentOf` writes the lines into. */
export function partOf(kind: ContainerKind): string {
  return PARTS[kind][0];
}

/** The XML of that part. */
export function partXml(kind: ContainerKind, lines: readonly string[]): string {
  const [, wrap, tags] = PARTS[kind];
  const open = tags.replace(/\S+/g, '<$&>').replaceAll(' ', '');
  const close = tags
    .split(' ')
    .reverse()
    .map((tag) => `</${tag}>`)
    .join('');
  return wrap(lines.map((line) => open + escaped(line) + close).join(''));
}

/** A document with a paragraph for each line. */
export function documentOf(
  kind: ContainerKind,
  lines: readonly string[],
  more: Readonly<Record<string, string>> = {},
): Uint8Array {
  return containerOf({ ...OTHERS[kind], ...more, [partOf(kind)]: partXml(kind, lines) });
}

/** A zip file of these entries. */
export function containerOf(files: Readonly<Record<string, string>>): Uint8Array {
  const entries: Zippable = {};
  for (const [name, text] of Object.entries(files)) entries[name] = new TextEncoder().encode(text);
  return zipSync(entries, { mtime: new Date(2019, 3, 5) });
}

function escaped(line: string): string {
  return line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}
