import { ZWNJ } from '../../text/chars.js';
import type { Gap, Prose, Span } from '../../types.js';
import { visibleZwnj } from '../common/literal.js';
import { createSpanList, type SpanList } from '../common/span-list.js';
import { type Hole, messageSpans } from '../message/message.js';
import { walkXml, type XmlTag, type XmlText } from './walk.js';

/**
 * What an element is: the holder of a `message`; one to walk `through`, which inside a message is a seam; or one whose
 * content is no prose, with what it is to the words around it.
 */
export type Role = 'message' | 'through' | Gap;

/** Where an element stands. */
export interface Place {
  readonly parent: XmlTag | undefined;
  /** How many elements hold it: the root's is 0. */
  readonly depth: number;
  readonly inMessage: boolean;
}

/** How a format of messages in XML is read. */
export interface XmlMessages {
  role(tag: XmlTag, place: Place): Role;
  /** Adds a piece of a message. Default: as it is. */
  add?(source: string, piece: XmlText, list: SpanList): void;
  /** Further stretches of a message that are no prose. */
  holes?(text: string): readonly Hole[];
  /** How a replacement is spelled. XML needs nothing: no span reads `&`, `<` or `>`. */
  encode?(text: string): string;
}

/** The prose of messages in XML. */
export function xmlMessages(source: string, format: XmlMessages): Prose {
  const spans: Span[] = [];
  const parents: XmlTag[] = [];
  let list = createSpanList();
  /** The depth at which a message opened, infinite outside of one. */
  let message = Number.POSITIVE_INFINITY;
  /** The element without prose that one is in. */
  let closed: { readonly depth: number; readonly gap: Gap; readonly start: number } | undefined;

  walkXml(source, {
    open(tag) {
      if (!closed) {
        const inMessage = message !== Number.POSITIVE_INFINITY;
        const role = format.role(tag, { parent: parents.at(-1), depth: parents.length, inMessage });
        if (role === 'message') {
          list.gap('break');
          message = Math.min(message, parents.length);
        } else if (role !== 'through') {
          closed = { depth: parents.length, gap: role, start: tag.start };
        }
      }
      parents.push(tag);
    },
    close(_name, { end }) {
      parents.pop();
      if (parents.length === closed?.depth) {
        list.gap(closed.gap, { start: closed.start, end });
        closed = undefined;
      }
      if (parents.length !== message) return;
      for (const span of messageSpans(source, list.end(), format.holes)) spans.push(span);
      list = createSpanList();
      message = Number.POSITIVE_INFINITY;
    },
    text(piece) {
      if (message === Number.POSITIVE_INFINITY || closed) return;
      if (format.add) format.add(source, piece, list);
      else list.add(piece.start, piece.end, piece.text);
    },
    other(stretch, kind) {
      if (kind === 'entity') list.gap('object', stretch);
    },
  });
  const zwnj = visibleZwnj(source, /&#(?:8204|x0*200c);/i);
  const encode = format.encode ?? ((text) => text);
  return { spans, encode: zwnj ? (text) => encode(text).replaceAll(ZWNJ, zwnj) : encode };
}
