import type { Format } from '../../types.js';
import { type Role, xmlProse } from '../xml/prose.js';
import { localName } from '../xml/walk.js';
import { keepPlaceholders } from './placeholders.js';

/**
 * A slide of PowerPoint, or its notes. Prose are the texts of its runs, each paragraph by itself; not fields, such as
 * the number of the slide.
 *
 * @throws SourceError where the XML is not well-formed
 */
export const presentation: Format = {
  id: 'presentation',
  read: (source) =>
    keepPlaceholders(
      source,
      xmlProse(source, (tag) => ROLES.get(localName(tag.name)) ?? {}),
    ),
};

const ROLES: ReadonlyMap<string, Role> = new Map<string, Role>([
  ['t', { reads: true }],
  ['p', { gap: 'break' }],
  ['br', { gap: 'break' }],
  ['fld', { gap: 'object', skips: true }],
  ['oMath', { gap: 'object', skips: true }],
]);
