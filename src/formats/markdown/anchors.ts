import { looseKey } from '../common/loose-key.js';
import { percentDecoded } from '../common/percent-decoded.js';

/**
 * What a source links to in itself, `[…](#name)` and a wiki's `[[#name]]`, as loose keys: a heading among them has to stay as it is, since its name is
 * made of its words.
 */
export function readAnchors(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const [, address, heading = ''] of source.matchAll(ANCHOR)) {
    const name = address ?? heading;
    names.add(looseKey(percentDecoded(name)));
  }
  names.delete('');
  return names;
}

const ANCHOR = /(?:\(|["']|\]:[ \t]*)#([^\s)"'<>]+)|\[\[#([^\]|\n]+)/g;
