import { looseKey } from '../common/loose-key.js';

/** What a source refers to, `<<name>>` or `xref:name[]`, as loose keys: a title among them has to stay as it is. */
export function readNames(source: string): ReadonlySet<string> {
  const names = new Set<string>();
  for (const part of source.split('<<').slice(1)) names.add(looseKey(part.slice(0, LONGEST).split(/,|>>/, 1)[0] ?? ''));
  for (const part of source.split(/xref:|link:|#/).slice(1)) {
    names.add(looseKey(part.slice(0, LONGEST).split(/[[\n]/, 1)[0] ?? ''));
  }
  return names;
}

/** No name is longer. */
const LONGEST = 1000;
