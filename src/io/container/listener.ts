import type { XmlTag, XmlVisitor } from '../../formats/xml/walk.js';

/** A visitor that is told of start tags only. */
export function listener(open: (tag: XmlTag) => void): XmlVisitor {
  return { open, close: () => {}, text: () => {}, other: () => {} };
}
