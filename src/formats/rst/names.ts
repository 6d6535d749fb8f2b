import { looseKey } from '../common/loose-key.js';

/**
 * What a source refers to by name, as loose keys: `name`_, name_, the text of a role. A title, or the text of a link, that
 * is among them has to stay as it is.
 */
export function readNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  const parts = source.split('`');
  for (const part of parts.slice(1)) addPhrase(names, part);
  for (const [token] of source.matchAll(TOKEN)) {
    const end = token.lastIndexOf('_');
    if (end < 0) continue;
    const name = token.slice(Math.max(0, end - LONGEST), end);
    names.add(looseKey(name));
    names.add(looseKey(name.slice(Math.max(...[...'.:+-_'].map((sign) => name.lastIndexOf(sign))) + 1)));
  }
  return names;
}

/** Of what stands between two backticks, text or markup: what it may refer to. Text that holds an address names none. */
function addPhrase(names: Set<string>, part: string): void {
  if (part.length > LONGEST) return;
  const angle = part.endsWith('>') ? part.lastIndexOf('<') : -1;
  names.add(looseKey(angle < 0 ? part : part.slice(angle + 1, -1)));
}

/** No name is longer. */
const LONGEST = 1000;

const TOKEN = new RegExp(`[\\p{L}\\p{N}\\p{M}\\u200c._:+-]{1,${LONGEST}}`, 'gu');
