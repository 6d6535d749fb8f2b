import type { Format, Spelling } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { escapeXml, localName, type XmlTag } from '../xml/walk.js';
import { proseBesideCode } from './beside-code.js';

/**
 * `content.xml` or `styles.xml` of an OpenDocument text. Prose are its paragraphs and headings, those of headers,
 * notes, comments and frames included; not deleted text, fields, or text in the style for code.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const opendocument: Format = {
  id: 'opendocument',
  read: (source) =>
    proseBesideCode(source, CODE, (isCode) => {
      const styles = new Styles();
      return xmlProse(source, (tag, parents) => {
        styles.note(tag);
        return isCode(styles.of(tag)) ? CODE_ROLE : roleOf(tag, parents);
      });
    }),
};

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
  ...[
    'change',
    'change-start',
    'change-end',
    'soft-page-break',
    'annotation-end',
    'toc-mark',
    'toc-mark-start',
    'toc-mark-end',
  ].map((name) => [name, {}] as const),
  ...['tracked-changes', 'table-of-content-source', 'alphabetical-index-source', 'creator', 'date'].map(
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
