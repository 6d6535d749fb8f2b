import type { Format, Prose, Spelling } from '../../types.js';
import { type Role, type RoleOf, xmlProse } from '../xml/prose.js';
import { escapeXml, localName, type XmlTag } from '../xml/walk.js';
import { type IsCode, proseBesideCode } from './beside-code.js';
import { keepPlaceholders } from './placeholders.js';

/**
 * `content.xml` or `styles.xml` of an OpenDocument text. Prose are its paragraphs and headings, those of headers and
 * frames included; not deleted text, fields, or text in the style for code, nor the notes, which stand in the middle of
 * the sentences that they are about.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const opendocument: Format = {
  id: 'opendocument',
  read: (source) =>
    proseBesideCode(source, CODE, (isCode) =>
      readParagraphs(source, isCode, (tag, parents) => NOTES.get(localName(tag.name)) ?? roleOf(tag, parents)),
    ),
};

/**
 * The footnotes, endnotes and comments of the same.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const opendocumentNotes: Format = {
  id: 'opendocument-notes',
  read(source) {
    /** How many elements hold the note that one is in. */
    let depth = Number.POSITIVE_INFINITY;
    const isCode = (style: string) => CODE.test(style);
    return readParagraphs(source, isCode, (tag, parents) => {
      if (parents.length <= depth) depth = NOTES.has(localName(tag.name)) ? parents.length : Number.POSITIVE_INFINITY;
      return parents.length > depth ? roleOf(tag, parents) : OUTSIDE;
    });
  },
};

function readParagraphs(source: string, isCode: IsCode, roleIn: RoleOf): Prose {
  const styles = new Styles();
  const prose = xmlProse(source, (tag, parents) => {
    styles.note(tag);
    const role = roleIn(tag, parents);
    return role !== OUTSIDE && isCode(styles.of(tag)) ? CODE_ROLE : role;
  });
  return keepPlaceholders(source, prose);
}

/** What a note is to the sentence that it stands in. */
const NOTES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['note', { gap: 'object', skips: true }],
  ['annotation', { skips: true }],
]);
const OUTSIDE: Role = {};

/** A paragraph's frames hold paragraphs of their own: what is no markup of words stands for one, and is looked into. */
function roleOf(tag: XmlTag, parents: readonly string[]): Role {
  const name = localName(tag.name);
  if (name === 's') return { as: ' '.repeat(blanks(tag)), spelling: BLANKS };
  const role = ROLES.get(name);
  if (role) return role;
  return PARAGRAPHS.has(parents.at(-1) ?? '') ? { gap: 'object' } : {};
}

/** The styles of characters for code. */
const CODE = /^(?:Source_20_Text|Teletype|User_20_Entry|Variable)$/;
const CODE_ROLE: Role = { gap: 'object', skips: true };

/** The styles that a document makes by itself, of a paragraph that was edited: each has a parent with a name. */
class Styles {
  readonly #parents = new Map<string, string>();

  note({ name, attributes }: XmlTag): void {
    const parent = attributes['style:parent-style-name'];
    if (localName(name) === 'style' && parent) this.#parents.set(attributes['style:name'] ?? '', parent);
  }

  /** The name of the style that an element is in. */
  of({ attributes }: XmlTag): string {
    const name = attributes['text:style-name'] ?? '';
    return this.#parents.get(name) ?? name;
  }
}

const PARAGRAPHS: ReadonlySet<string> = new Set(['p', 'h', 'span', 'a']);

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ...['p', 'h'].map((name) => [name, { gap: 'break', reads: true }] as const),
  ...['span', 'a', 'meta'].map((name) => [name, { reads: true }] as const),
  ...['tab', 'line-break', 'note-body'].map((name) => [name, { gap: 'break' }] as const),
  ...['bookmark', 'bookmark-start', 'bookmark-end', 'reference-mark', 'reference-mark-start', 'reference-mark-end'].map(
    (name) => [name, {}] as const,
  ),
  ...['change', 'change-start', 'change-end'].map((name) => [name, { holds: true }] as const),
  ...[
    'soft-page-break',
    'annotation-end',
    ...['toc-mark', 'alphabetical-index-mark', 'user-index-mark'].flatMap((mark) => [
      mark,
      `${mark}-start`,
      `${mark}-end`,
    ]),
  ].map((name) => [name, {}] as const),
  ...['tracked-changes', 'table-of-content-source', 'alphabetical-index-source'].map(
    (name) => [name, { skips: true }] as const,
  ),
]);

/** In place of such a tag a bare blank would be one with those beside it. */
const BLANKS: Spelling = { encode: (text) => escapeXml(text).replaceAll(' ', '<text:s/>') };

const MOST_BLANKS = 1000;

function blanks(tag: XmlTag): number {
  const count = Number(tag.attributes['text:c'] ?? 1);
  return Number.isInteger(count) && count > 0 ? Math.min(count, MOST_BLANKS) : 1;
}
