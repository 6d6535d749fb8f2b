import type { Stretch, XmlTag } from './walk.js';

/** The value of an attribute as it stands, without its quotes and the blanks at its edges. */
export interface XmlAttribute extends Stretch {
  /** As it is written, the prefix included. */
  readonly name: string;
}

/** The attributes of a start tag of well-formed XML, in the order of the source. */
export function attributesOf(source: string, tag: XmlTag): readonly XmlAttribute[] {
  const from = tag.start + 1 + tag.name.length;
  return [...source.slice(from, tag.end).matchAll(ATTRIBUTE)].map((found) => {
    const [whole, name = '', quoted = ''] = found;
    const end = from + found.index + whole.length - 1;
    const value = quoted.slice(1, -1);
    const start = end - value.trimStart().length;
    return { name, start, end: Math.max(start, end - value.length + value.trimEnd().length) };
  });
}

const ATTRIBUTE = /([^\s=/>]+)\s*=\s*("[^"]*"|'[^']*')/g;
