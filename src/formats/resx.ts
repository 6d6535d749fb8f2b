import type { Format } from '../types.js';
import { type Place, type Role, xmlMessages } from './xml/messages.js';
import type { XmlTag } from './xml/walk.js';

/**
 * .NET resources (.resx, .resw): the `<value>` of a `<data>` without `type` and `mimetype`. Not the designer's own
 * (`>>button1.Name`). Options: none.
 *
 * @throws SourceError where the XML is not well-formed
 * @example clean('<root><data name="a"><value>علي</value></data></root>', { format: resx });
 * // '<root><data name="a"><value>علی</value></data></root>'
 */
export const resx: Format = {
  id: 'resx',
  read: (source) => xmlMessages(source, { role }),
};

function role({ name }: XmlTag, { parent, depth }: Place): Role {
  if (depth === 0 || (depth === 1 && name === 'data')) return 'through';
  return depth === 2 && name === 'value' && parent && isText(parent) ? 'message' : 'object';
}

function isText({ attributes: { type, mimetype, name } }: XmlTag): boolean {
  return (type === undefined || type === 'System.String') && mimetype === undefined && !name?.startsWith('>>');
}
