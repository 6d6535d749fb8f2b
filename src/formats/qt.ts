import type { Format } from '../types.js';
import { UNSEEN } from './common/fleeting.js';
import { maybePersian } from './common/persian.js';
import type { Hole } from './message/message.js';
import { type Role, xmlMessages } from './xml/messages.js';
import type { XmlTag } from './xml/walk.js';

/**
 * Qt Linguist (.ts): the `<translation>`s and their `<numerusform>`s and `<lengthvariant>`s, unfinished ones too. Not
 * those that are vanished or obsolete, nor a file whose language is another. Options: none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<TS><context><message><translation>علي</translation></message></context></TS>', { format: qt });
 * // '<TS><context><message><translation>علی</translation></message></context></TS>'
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

/**
 * `%1`, `%L1` and `%n`, where a text of another kind would have a percentage. Qt takes the digits of any script, and what
 * cannot be seen between them may be all that keeps them apart.
 */
function holes(text: string): readonly Hole[] {
  return [...text.matchAll(PLACEHOLDER)].map(({ index, 0: placeholder }) => ({
    start: index,
    end: index + placeholder.length,
    gap: 'object',
  }));
}

const APART = `${UNSEEN.source}*`;
const DIGIT = '[\\d\u0660-\u0669\u06f0-\u06f9]';
const PLACEHOLDER = new RegExp(`%${APART}(?:L${APART})?(?:${DIGIT}(?:${APART}${DIGIT})?|n)`, 'g');
