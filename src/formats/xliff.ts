import type { Format } from '../types.js';
import { maybePersian } from './common/persian.js';
import { type Place, type Role, xmlMessages } from './xml/messages.js';
import { localName, type XmlTag } from './xml/walk.js';

/**
 * XLIFF 1.2 and 2.x: the `<target>`s of files whose target language is Persian or not said. Not what is marked
 * `translate="no"`, nor the proposals of `<alt-trans>` and `<mtc:matches>`. Options: none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<xliff version="1.2"><file><body><trans-unit id="a"><target>علي</target></trans-unit></body></file></xliff>', { format: xliff });
 * // '<xliff version="1.2"><file><body><trans-unit id="a"><target>علی</target></trans-unit></body></file></xliff>'
 */
export const xliff: Format = {
  id: 'xliff',
  read: (source) => xmlMessages(source, { role }),
};

/** What an element inside a target is to the words around it. The rest holds text, and is walked through. */
const INLINE: ReadonlyMap<string, Role> = new Map([
  // The code of a format that starts or ends there: 1.2 and 2.0.
  ...['bpt', 'ept', 'bx', 'ex', 'it', 'sc', 'ec', 'sm', 'em'].map((name) => [name, 'seam'] as const),
  ...['x', 'ph', 'cp'].map((name) => [name, 'object'] as const),
]);

function role(tag: XmlTag, { inMessage }: Place): Role {
  const name = localName(tag.name);
  if (isClosed(name, tag)) return 'object';
  if (inMessage) return INLINE.get(name) ?? 'through';
  if (name === 'target') return maybePersian(tag.attributes['xml:lang']) ? 'message' : 'object';
  return 'through';
}

function isClosed(name: string, { attributes }: XmlTag): boolean {
  if (attributes.translate === 'no') return true;
  if (name === 'alt-trans' || name === 'matches' || name === 'source' || name === 'seg-source') return true;
  if (name === 'file' || name === 'xliff') {
    return !maybePersian(attributes['target-language']) || !maybePersian(attributes.trgLang);
  }
  return false;
}
