import type { Format } from '../types.js';
import { maybePersian } from './common/persian.js';
import type { Hole } from './message/message.js';
import { type Role, xmlMessages } from './xml/messages.js';
import type { XmlTag } from './xml/walk.js';

/**
 * Qt Linguist (.ts): the `<translation>`s and their `<numerusform>`s and `<lengthvariant>`s, unfinished ones too. Not
 * those that are vanished or obsolete, nor a file whose language is another.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const qt: Format = {
  id: 'qt',
  read: (source) => xmlMessages(source, { role, holes }),
};

function role({ name, attributes }: XmlTag): Role {
  if (name === 'TS') return maybePersian(attributes.language) ? 'through' : 'object';
  if (name === 'translation') return GONE.has(attributes.type ?? '') ? 'object' : 'message';
  if (name === 'numerusform' || name === 'lengthvariant') return 'message';
  return HOLDERS.has(name) ? 'through' : 'object';
}

const GONE: ReadonlySet<string> = new Set(['vanished', 'obsolete']);
const HOLDERS: ReadonlySet<string> = new Set(['context', 'message']);

/** `%1`, `%L1` and `%n`, where a text of another kind would have a percentage. */
function holes(text: string): readonly Hole[] {
  return [...text.matchAll(/%L?(?:\d{1,2}|n)/g)].map(({ index, 0: placeholder }) => ({
    start: index,
    end: index + placeholder.length,
    gap: 'object',
  }));
}
