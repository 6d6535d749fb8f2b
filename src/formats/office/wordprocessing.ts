import type { Format, Prose } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { localName, type XmlTag } from '../xml/walk.js';
import { type IsCode, proseBesideCode } from './beside-code.js';

/**
 * A part of a Word document (`word/document.xml`, headers, footers, notes, comments). Prose are the texts of its runs,
 * each paragraph by itself; not field codes, deleted text or formulas, nor what is in a style for code.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const wordprocessing: Format = {
  id: 'wordprocessing',
  read: (source) => proseBesideCode(source, CODE, (isCode) => readParagraphs(source, isCode)),
};

function readParagraphs(source: string, isCode: IsCode): Prose {
  const fields = new Fields();
  let codeRun = false;
  let codeParagraph = false;
  return xmlProse(source, (tag) => {
    const name = localName(tag.name);
    if (name === 'r') codeRun = false;
    if (name === 'p') codeParagraph = false;
    if (name === 'rStyle') codeRun = isCode(attribute(tag, 'val'));
    if (name === 'pStyle') codeParagraph = isCode(attribute(tag, 'val'));
    if (name === 'fldChar') fields.step(attribute(tag, 'fldCharType'));
    if (name !== 't') return ROLES.get(name) ?? THROUGH;
    if (codeRun || codeParagraph || fields.inResult) return { gap: 'object' };
    return TEXT;
  });
}

/** The names of the styles of Word, LibreOffice and Pandoc for code, but for LibreOffice's "Preformatted Text". */
const CODE =
  /^(?:HTML(?:Code|Keyboard|Preformatted|Sample|Typewriter|Variable)|Source(?:Text|Code)|VerbatimChar|Code)$/i;

const THROUGH: Role = {};
const TEXT: Role = { reads: true };

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['p', 'br', 'cr', 'tab', 'ptab', 'tbl', 'tc', 'txbxContent'].map((name) => [name, { gap: 'break' }] as const),
  ...[
    'noBreakHyphen',
    'softHyphen',
    'sym',
    'footnoteReference',
    'endnoteReference',
    'pgNum',
    'drawing',
    'pict',
    'object',
  ].map((name) => [name, { gap: 'object' }] as const),
  ...['oMath', 'oMathPara', 'fldSimple', 'ruby'].map((name) => [name, { gap: 'object', skips: true }] as const),
  ...['del', 'moveFrom'].map((name) => [name, { skips: true }] as const),
]);

/** Follows the fields of a document. The result of a field is written anew by Word, a number or a date most of the time. */
class Fields {
  /** For each open field, whether its result has begun. */
  private readonly open: boolean[] = [];

  step(type: string): void {
    if (type === 'begin') this.open.push(false);
    if (type === 'end') this.open.pop();
    if (type === 'separate' && this.open.pop() !== undefined) this.open.push(true);
  }

  get inResult(): boolean {
    return this.open.at(-1) === true;
  }
}

function attribute(tag: XmlTag, name: string): string {
  return Object.entries(tag.attributes).find(([key]) => localName(key) === name)?.[1] ?? '';
}
