import { expect, it } from 'vitest';
import { loadFormat } from '../src/formats/index.js';
import { FILE_KINDS, ofSize } from './file-kinds.js';
import { expectLinear } from './linear.js';
import { STORIES } from './news.js';

const [{ damaged }] = STORIES;

const TEXTS = FILE_KINDS.filter(({ id }) => id !== 'text');

it.each(TEXTS)('a file of 1 MB is read in linear time: $id', async ({ id, wrap }) => {
  const format = await loadFormat(id);
  expect(format).toBeDefined();
  expectLinear(
    (source) => format?.read(source, { strings: true }),
    (size) => ofSize(size, damaged, wrap),
  );
});
