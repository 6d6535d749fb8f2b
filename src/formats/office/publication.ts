import type { Format } from '../../types.js';
import { xmlProse } from '../xml/prose.js';
import { localName } from '../xml/walk.js';

/**
 * What an e-book says of itself: the title and the description in its package (OPF), the labels of its table of contents
 * (NCX).
 *
 * @throws SourceError where the XML is not well-formed
 */
export const publication: Format = {
  id: 'publication',
  read: (source) =>
    xmlProse(source, (tag, parents) => {
      const name = localName(tag.name);
      const inPackage = parents.at(-1) === 'metadata' && (name === 'title' || name === 'description');
      return inPackage || (name === 'text' && LABELS.has(parents.at(-1) ?? '')) ? { gap: 'break', reads: true } : {};
    }),
};

const LABELS: ReadonlySet<string> = new Set(['navLabel', 'docTitle']);
