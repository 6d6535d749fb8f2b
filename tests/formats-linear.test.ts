import { expect, it } from 'vitest';
import { loadFormat } from '../src/formats/index.js';
import { FILE_KINDS } from './file-kinds.js';
import { expectLinear } from './linear.js';
import { STORIES } from './news.js';

const [{ damaged }] = STORIES;

/** A file of about so many bytes. Its parts are the same, as is what stands about them. */
function ofSize(size: number, wrap: (lines: readonly string[]) => string): string {
  const [one, five] = [1, 5].map((times) => Buffer.byteLength(wrap(new Array(times).fill(damaged).flat())));
  const times = Math.ceil(size / (((five ?? 0) - (one ?? 0)) / 4));
  return wrap(new Array(times).fill(damaged).flat());
}

const TEXTS = FILE_KINDS.filter(({ id }) => id !== 'text');

it.each(TEXTS)('a file of 4 MB is read in about four times the time of one of 1 MB: $id', async ({ id, wrap }) => {
  const format = await loadFormat(id);
  expect(format).toBeDefined();
  expectLinear(
    (source) => format?.read(source, { strings: true }),
    (size) => ofSize(size, wrap),
    1_000_000,
  );
});
