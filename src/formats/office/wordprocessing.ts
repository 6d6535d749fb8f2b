import type { Format, Prose } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { localName, type XmlTag } from '../xml/walk.js';
import { type IsCode, proseBesideCode } from './beside-code.js';
import { Fields, roleOfField } from './fields.js';
import { keepPlaceholders } from './placeholders.js';

/**
 * A part of a Word document (`word/document.xml`, headers, footers, notes, comments). Prose are the texts of its runs,
 * each paragraph by itself; not fields but links, deleted text or formulas, nor what is in a style for code.
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
  /** Whether the end of the paragraph before was inserted or deleted. */
  let trackedMark = false;
  const prose = xmlProse(source, (tag, parents) => {
    const name = localName(tag.name);
    if (name === 'r') codeRun = false;
    if (name === 'p') {
      codeParagraph = false;
      const isTracked = trackedMark;
      trackedMark = false;
      if (isTracked) return TRACKED_BREAK;
    }
    if (parents.at(-2) === 'pPr' && TRACKED.has(name)) trackedMark = true;
    if (name === 'rStyle') codeRun = isCode(attribute(tag, 'val'));
    if (name === 'pStyle') codeParagraph = isCode(attribute(tag, 'val'));
    if (name === 'fldChar') return fields.step(attribute(tag, 'fldCharType'));
    if (name === 'fldSimple') return roleOfField(attribute(tag, 'instr'));
    if (name === 'instrText') fields.addCode(source.slice(tag.end, source.indexOf('<', tag.end)));
    if (name !== 't') return ROLES.get(name) ?? (name.endsWith('Change') ? PAST : THROUGH);
    if (codeRun || codeParagraph || !fields.isRead) return { gap: 'object' };
    return TEXT;
  });
  return keepPlaceholders(source, prose);
}

/** The names of the styles of Word, LibreOffice and Pandoc for code, but for LibreOffice's "Preformatted Text". */
const CODE =
  /^(?:HTML(?:Code|Keyboard|Preformatted|Sample|Typewriter|Variable)|Source(?:Text|Code)|VerbatimChar|Code)$/i;

const THROUGH: Role = {};
const TEXT: Role = { reads: true };
/** Formatting as it was before it was changed. */
const PAST: Role = { skips: true };

const TRACKED: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo']);
const TRACKED_BREAK: Role = { gap: 'break', holds: true };

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
  ...['oMath', 'oMathPara', 'ruby'].map((name) => [name, { gap: 'object', skips: true }] as const),
  ...['del', 'moveFrom'].map((name) => [name, { skips: true, holds: true }] as const),
  ...['ins', 'moveTo'].map((name) => [name, { holds: true }] as const),
]);

function attribute(tag: XmlTag, name: string): string {
  return Object.entries(tag.attributes).find(([key]) => localName(key) === name)?.[1] ?? '';
}
