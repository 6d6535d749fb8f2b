import { sources } from '../src/formats/source.js';
import type { Format } from '../src/types.js';

/** The format of source code of that name. */
export function format(id: string): Format {
  const found = sources.get(id);
  if (!found) throw new Error(`no format ${id}`);
  return found;
}
