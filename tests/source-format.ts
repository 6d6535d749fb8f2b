import { c } from '../src/formats/c.js';
import { cs } from '../src/formats/cs.js';
import { go } from '../src/formats/go.js';
import { java } from '../src/formats/java.js';
import { js } from '../src/formats/js.js';
import { php } from '../src/formats/php.js';
import { py } from '../src/formats/py.js';
import { rs } from '../src/formats/rs.js';
import { sh } from '../src/formats/sh.js';
import { ts } from '../src/formats/ts.js';
import type { Format } from '../src/types.js';

/** The formats of source code, by their ids. */
export const SOURCES: ReadonlyMap<string, Format> = new Map(
  [js, ts, py, php, java, go, c, rs, cs, sh].map((format) => [format.id, format]),
);

/** The format of source code of that name. */
export function format(id: string): Format {
  const found = SOURCES.get(id);
  if (!found) throw new Error(`no format ${id}`);
  return found;
}
