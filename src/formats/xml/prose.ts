import type { Gap, Prose, Span, Spelling } from '../../types.js';
import { createSpanList, type SpanList } from '../common/span-list.js';
import { attributesOf } from './attributes.js';
import { holdBlanks } from './held-blanks.js';
import {
  escapeXml,
  localName,
  type Names,
  type Stretch,
  visitText,
  walkXml,
  type XmlTag,
  type XmlText,
  type XmlVisitor,
} from './walk.js';

/** What an element of an XML document is to the words around it and in it. */
export interface Role {
  /** What its start and its end put between the words on both sides. Default: a seam. */
  readonly gap?: Gap;
  /** Whether the text right inside it is prose. Default: no. */
  readonly reads?: boolean;
  /** Whether all in it is passed over. */
  readonly skips?: boolean;
  /** Which of its attributes are prose: each is a text of its own, over which the words around the tag do not meet. */
  readonly attributes?: readonly string[];
  /** Whether the blanks beside its tags stay as they are: what it is may be undone. */
  readonly holds?: boolean;
  /** What an empty element reads as: a tag that stands for blanks. */
  readonly as?: string;
  /** What is demanded of a text that is written in it, or in place of it. */
  readonly spelling?: Spelling;
}

/** What an element is, the names of those around it given, innermost last. */
export type RoleOf = (tag: XmlTag, parents: readonly string[]) => Role;

/**
 * The prose of an XML document. A line end is a break, as in plain text, and the blanks beside it are layout.
 *
 * @param named as `walkXml` takes it
 */
export function xmlProse(source: string, roleOf: RoleOf, named?: Names): Prose {
  const list = createSpanList();
  const roles: Role[] = [];
  const names: string[] = [];
  const held: number[] = [];
  let skipped = 0;
  const visitor: XmlVisitor = {
    open(tag) {
      const role = skipped > 0 ? SKIPPED : roleOf(tag, names);
      roles.push(role);
      names.push(localName(tag.name));
      if (role.skips) skipped++;
      if (role.holds) held.push(tag.start);
      if (role.gap) list.gap(role.gap, tag);
      if (role.attributes?.length) addAttributes(source, tag, role, list, named);
      // Only of a tag without an end tag can all be replaced.
      if (role.as !== undefined && source[tag.end - 2] === '/') list.add(tag.start, tag.end, role.as, role.spelling);
    },
    close(_name, stretch) {
      names.pop();
      const role = roles.pop();
      if (role?.skips) skipped--;
      if (role?.holds) held.push(stretch.start);
      if (role?.gap) list.gap(role.gap, stretch);
    },
    text(piece) {
      const role = roles.at(-1);
      if (role?.reads) addText(source, piece, list, role.spelling);
    },
    other(stretch, kind) {
      if (kind === 'entity' && skipped === 0) list.gap('object', stretch);
    },
  };
  walkXml(source, visitor, named);
  const spans = list.end().map(guarded);
  return { spans, encode: escapeXml, ...(held.length > 0 && { settle: holdBlanks(source, spans, held) }) };
}

/** An empty span shows that an object is there. It lies between tags, where no text may stand. */
function guarded(span: Span): Span {
  return span.start === span.end ? { ...span, spelling: NOTHING } : span;
}

const NOTHING: Spelling = { admits: (written) => written === '' };

const SKIPPED: Role = { skips: true };

function addText(source: string, { start, end, text }: XmlText, list: SpanList, spelling: Spelling | undefined): void {
  if (text !== undefined) {
    list.add(start, end, text, spelling);
    return;
  }
  let at = start;
  for (const lineEnd of source.slice(start, end).matchAll(/[\r\n]\s*/g)) {
    list.add(at, beforeBlanks(source, at, start + lineEnd.index), undefined, spelling);
    list.gap('break');
    at = start + lineEnd.index + lineEnd[0].length;
  }
  list.add(at, end, undefined, spelling);
}

function addAttributes(source: string, tag: XmlTag, role: Role, list: SpanList, named: Names | undefined): void {
  const gap = role.gap === 'break' ? 'break' : 'object';
  for (const { name, start, end } of attributesOf(source, tag)) {
    if (!role.attributes?.includes(name)) continue;
    list.gap(gap, { start, end: start });
    const visitor = {
      text: (piece: XmlText) => addText(source, piece, list, QUOTED),
      other: (stretch: Stretch) => list.gap('object', stretch),
    };
    visitText(source, { start, end }, visitor, named);
    list.gap(gap, { start: end, end });
  }
}

const QUOTED: Spelling = {
  encode: (text) => escapeXml(text).replaceAll('"', '&quot;').replaceAll("'", '&apos;'),
};

function beforeBlanks(source: string, from: number, end: number): number {
  let at = end;
  while (at > from && /[ \t]/.test(source.charAt(at - 1))) at--;
  return at;
}
