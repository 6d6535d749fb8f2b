import { SaxesParser } from 'saxes';
import { sourceError } from '../common/source-error.js';
import { textStart } from '../common/text-start.js';

/** Offsets of a source, in UTF-16 code units. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** A piece of character data: as it stands, or, where `text` is given, one reference (`&#8204;`) that reads as `text`. */
export interface XmlText extends Stretch {
  readonly text?: string;
}

/** A start tag, or a tag that is both start and end (`<br/>`). */
export interface XmlTag extends Stretch {
  /** As it is written, the prefix included. */
  readonly name: string;
  /** By the names as they are written, references resolved. Without a prototype. */
  readonly attributes: Readonly<Record<string, string>>;
}

/** Is told of everything in an XML source, in its order: the stretches tile all of it but a BOM. */
export interface XmlVisitor {
  open(tag: XmlTag): void;
  /** The end tag; after `<br/>`, an empty stretch. */
  close(name: string, stretch: Stretch): void;
  /** Text and the inside of CDATA sections, cut into stretches and references. Outside the root element, only blanks. */
  text(piece: XmlText): void;
  /**
   * What is neither tag nor text: a comment, a processing instruction, a declaration, the brackets of a CDATA section,
   * or a reference to an entity that the document declares itself, whose value nobody knows.
   */
  other(stretch: Stretch, kind: XmlOther): void;
}

/** What an entity reads as, by its name; undefined where nobody has to know. */
export type Names = ReadonlyMap<string, string | undefined>;

export type XmlOther = 'comment' | 'instruction' | 'declaration' | 'cdata' | 'entity';

/**
 * Walks an XML source. Nothing is kept and nothing recurses, so any size and depth will do.
 *
 * @param named what the entities read as that need no declaration. Default: the five of XML
 * @throws SourceError where the source is not well-formed. Namespaces are not resolved: a prefix may be undeclared.
 */
export function walkXml(source: string, visitor: XmlVisitor, named: Names = NAMED): void {
  // The parser takes what follows half of a pair of code units for its other half, markup as well.
  const lone = source.search(LONE_SURROGATE);
  if (lone >= 0) throw sourceError(source, lone, 'XML: half of a surrogate pair');
  const parser = new SaxesParser({ xmlns: false, position: false });
  for (const [name, text] of named) parser.ENTITIES[name] = text ?? '';
  let at = textStart(source);

  /** Hands over the text before the markup that ends at `end`, and gives that markup's stretch. */
  function markup(end: number): Stretch {
    // Text has no bare `<`, so the first one starts the markup.
    const start = source.indexOf('<', at);
    if (start < end) visitText(source, { start: at, end: start }, visitor, named);
    at = end;
    return { start: Math.min(start, end), end };
  }

  function other(kind: XmlOther, end: number): void {
    visitor.other(markup(end), kind);
  }

  parser.on('error', (error) => {
    const ampersand = bareAmpersand(source, at);
    if (ampersand >= 0) throw sourceError(source, ampersand, 'XML: a bare & that should be &amp;');
    throw sourceError(source, Math.max(0, parser.position - 1), `XML: ${error.message.replace(/\.$/, '')}`);
  });
  parser.on('doctype', (doctype) => {
    other('declaration', parser.position);
    for (const name of declaredEntities(doctype)) parser.ENTITIES[name] ??= '';
  });
  parser.on('xmldecl', () => other('declaration', parser.position));
  parser.on('processinginstruction', () => other('instruction', parser.position));
  // A comment is announced at its `--`, before the `>`.
  parser.on('comment', () => other('comment', parser.position + 1));
  parser.on('opentag', ({ name, attributes }) => visitor.open({ name, attributes, ...markup(parser.position) }));
  parser.on('closetag', ({ name, isSelfClosing }) =>
    visitor.close(name, isSelfClosing ? { start: at, end: at } : markup(parser.position)),
  );
  parser.on('cdata', () => {
    const { start, end } = markup(parser.position);
    visitor.other({ start, end: start + CDATA_OPENS }, 'cdata');
    if (start + CDATA_OPENS < end - CDATA_CLOSES) {
      visitor.text({ start: start + CDATA_OPENS, end: end - CDATA_CLOSES });
    }
    visitor.other({ start: end - CDATA_CLOSES, end }, 'cdata');
  });
  parser.write(source).close();
  visitText(source, { start: at, end: source.length }, visitor, named);
}

/**
 * A replacement as XML spells it. The rules write no `&`, `<` or `>`; but one that touches a reference replaces all of
 * it, what it reads as included.
 */
export function escapeXml(text: string): string {
  return text.replace(/[&<>]/g, (char) => (char === '&' ? '&amp;' : char === '<' ? '&lt;' : '&gt;'));
}

/** The name of a tag or an attribute without its prefix. */
export function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}

const LONE_SURROGATE = /[\ud800-\udfff]/u;
const CDATA_OPENS = '<![CDATA['.length;
const CDATA_CLOSES = ']]>'.length;

/** The first `&` of the text at `from` that starts no reference. The parser reads on for its `;`, and complains far off. */
function bareAmpersand(source: string, from: number): number {
  const markup = source.indexOf('<', from);
  const text = source.slice(from, markup < 0 ? source.length : markup);
  const found = text.search(/&(?!#?\w+;)/);
  return found < 0 ? -1 : from + found;
}

/** Hands over well-formed text, or the value of an attribute, cut at its references. */
export function visitText(
  source: string,
  { start, end }: Stretch,
  visitor: Pick<XmlVisitor, 'text' | 'other'>,
  named: Names = NAMED,
): void {
  const text = source.slice(start, end);
  let at = 0;
  for (let amp = text.indexOf('&'); amp >= 0; amp = text.indexOf('&', at)) {
    if (at < amp) visitor.text({ start: start + at, end: start + amp });
    at = text.indexOf(';', amp) + 1;
    const reference = { start: start + amp, end: start + at };
    const read = readReference(text.slice(amp + 1, at - 1), named);
    if (read === undefined) visitor.other(reference, 'entity');
    else visitor.text({ ...reference, text: read });
  }
  if (at < text.length) visitor.text({ start: start + at, end });
}

const NAMED: Names = new Map([
  ['amp', '&'],
  ['lt', '<'],
  ['gt', '>'],
  ['quot', '"'],
  ['apos', "'"],
]);

function readReference(name: string, named: Names): string | undefined {
  if (!name.startsWith('#')) return named.get(name);
  const code = name.startsWith('#x') ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10);
  return String.fromCodePoint(code);
}

function declaredEntities(doctype: string): string[] {
  return [...doctype.matchAll(/<!ENTITY\s+([^\s%"'<>]+)/g)].map((match) => match[1] ?? '');
}
