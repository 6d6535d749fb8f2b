import { percentDecoded } from '../../formats/common/percent-decoded.js';
import { publication } from '../../formats/office/publication.js';
import { xhtml } from '../../formats/xhtml.js';
import { localName, walkXml, type XmlTag } from '../../formats/xml/walk.js';
import type { Format } from '../../types.js';
import type { Archive } from './archive.js';
import { listener } from './listener.js';
import type { Part } from './parts.js';
import { broken } from './zip.js';

/** The pages of a book, its table of contents and what it says of itself, as its packages list them. */
export function epubParts(archive: Archive): readonly Part[] {
  const locked = new Set(
    tagsOf(archive, 'META-INF/encryption.xml', 'CipherReference').map(({ URI = '' }) => percentDecoded(URI)),
  );
  const packages = tagsOf(archive, 'META-INF/container.xml', 'rootfile').map((file) => file['full-path'] ?? '');
  const parts = packages.filter((name) => archive.has(name)).flatMap((name) => partsOfPackage(archive, name));
  const drm = parts.find(({ name }) => locked.has(name));
  if (drm) throw broken(`${drm.name} is locked by DRM`, 'take a copy without it');
  return parts;
}

const FORMATS: ReadonlyMap<string, Format> = new Map([
  ['application/xhtml+xml', xhtml],
  ['application/x-dtbncx+xml', publication],
]);

function partsOfPackage(archive: Archive, name: string): Part[] {
  const items = tagsOf(archive, name, 'item').flatMap((item) => {
    const format = FORMATS.get(item['media-type'] ?? '');
    const part = resolve(name, percentDecoded(item.href ?? ''));
    return format && archive.has(part) ? [{ name: part, formats: [format] }] : [];
  });
  return [{ name, formats: [publication] }, ...items];
}

type Attributes = XmlTag['attributes'];

/** The attributes of the elements of a name; none where there is no such part. */
function tagsOf(archive: Archive, part: string, element: string): Attributes[] {
  const found: Attributes[] = [];
  if (!archive.has(part)) return found;
  const visitor = listener((tag) => {
    if (localName(tag.name) === element) found.push(tag.attributes);
  });
  archive.parse(part, (source) => walkXml(source, visitor));
  return found;
}

/** A reference in a part as the name of an entry. */
function resolve(part: string, reference: string): string {
  const names = part.split('/').slice(0, -1);
  for (const name of reference.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '.') names.push(name);
  }
  return names.join('/');
}
