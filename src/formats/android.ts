import { ZWNJ } from '../text/chars.js';
import type { Format } from '../types.js';
import { addEscaped, createReader, createSpeller, visibleZwnj } from './common/literal.js';
import type { SpanList } from './common/span-list.js';
import { type Place, type Role, xmlMessages } from './xml/messages.js';
import { localName, type XmlTag, type XmlText } from './xml/walk.js';

/**
 * Android string resources: `<string>`, and the `<item>`s of `<plurals>` and `<string-array>`. Not those with
 * `translatable="false"`, nor `<xliff:g>`. Options: none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<resources><string name="a">علي</string></resources>', { format: android });
 * // '<resources><string name="a">علی</string></resources>'
 */
export const android: Format = {
  id: 'android',
  read(source) {
    const zwnj = visibleZwnj(source, /\\u200c/i);
    return xmlMessages(source, {
      role,
      add,
      encode: zwnj ? (text) => spell(text).replaceAll(ZWNJ, zwnj) : spell,
    });
  },
};

function role(tag: XmlTag, { parent }: Place): Role {
  const name = localName(tag.name);
  if (tag.attributes.translatable === 'false' || name === 'g') return 'object';
  if (name === 'string' && parent?.name === 'resources') return 'message';
  if (name === 'item' && LISTS.has(parent?.name ?? '')) return 'message';
  return name === 'br' ? 'break' : 'through';
}

const LISTS: ReadonlySet<string> = new Set(['plurals', 'string-array']);

/** A bare quote, even as `&quot;`, is syntax: it keeps blanks together. One that is shown is written `\"`. */
function add(source: string, { start, end, text }: XmlText, list: SpanList): void {
  if (text === '"') return;
  if (text !== undefined) {
    list.add(start, end, text);
    return;
  }
  const piece = source.slice(start, end);
  let at = start;
  for (let quote = bareQuote(piece, 0); quote >= 0; quote = bareQuote(piece, quote + 1)) {
    addEscaped(source, at, start + quote, list, readEscape);
    at = start + quote + 1;
  }
  addEscaped(source, at, end, list, readEscape);
}

function bareQuote(piece: string, from: number): number {
  for (let at = from; at < piece.length; at++) {
    if (piece[at] === '\\') at++;
    else if (piece[at] === '"') return at;
  }
  return -1;
}

const LETTERS = { "'": "'", '"': '"', '\\': '\\', '@': '@', '?': '?', '#': '#', ' ': ' ', n: '\n', t: '\t' } as const;

const readEscape = createReader(LETTERS);
const spell = createSpeller({
  "'": "\\'",
  '"': '\\"',
  '\\': '\\\\',
  '@': '\\@',
  '?': '\\?',
  '\n': '\\n',
  '\t': '\\t',
});
