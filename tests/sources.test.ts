import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const ROOT = join(import.meta.dirname, '..');

/** Characters that nobody sees in an editor. They are written by name or as an escape. */
const INVISIBLE =
  /[\u0000-\u0008\u000b-\u001f\u007f-\u00a0\u00ad\u061c\u180e\u200b-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff\ufffc]/u;

it('has no bare invisible character in src/ and tests/', () => {
  const found = ['src', 'tests', 'bin'].flatMap((folder) =>
    readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => /\.(ts|js)$/.test(file))
      .flatMap((file) =>
        readFileSync(join(ROOT, folder, file), 'utf8')
          .split('\n')
          .flatMap((line, index) => (INVISIBLE.test(line) ? [`${folder}/${file}:${index + 1}`] : [])),
      ),
  );
  expect(found).toEqual([]);
});
