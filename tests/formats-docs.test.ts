import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { runInNewContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { formatIds, loadFormat } from '../src/formats/index.js';

/** The doc comment of a format, without its stars. */
function docOf(id: string): string {
  const source = readFileSync(join('src', 'formats', `${id}.ts`), 'utf8');
  const before = source.slice(0, source.indexOf(`export const ${id}:`));
  return before.slice(before.lastIndexOf('/**')).replace(/^ \*\/|^ \* ?|^\/\*\*/gm, '');
}

const loaded = await Promise.all(formatIds.map(async (id) => [id, await loadFormat(id)] as const));

describe.each(loaded.flatMap(([id, format]) => (format ? [{ id, format }] : [])))(
  'the doc comment of $id',
  ({ id, format }) => {
    const doc = docOf(id);

    it('says which options it reads', () => {
      expect(doc).toMatch(/Options:\s+(?:none\.|`(?:fields|strings)`)/);
    });

    it('has an example, which is true', () => {
      const [, call = '', result = ''] = /@example (clean\(.*\);)\s*\/\/ ('.*')$/s.exec(doc.trim()) ?? [];
      expect(call).toContain(`{ format: ${id} }`);
      expect(runInNewContext(call, { clean, [id]: { ...format } })).toBe(runInNewContext(result));
    });
  },
);
