import { expect, it } from 'vitest';
import { createFinder } from '../src/formats/common/sticky.js';
import { loadFormat } from '../src/formats/index.js';
import { FILE_KINDS, ofSize } from './file-kinds.js';
import { expectLinear } from './linear.js';
import { STORIES } from './news.js';

const [{ damaged }] = STORIES;

const TEXTS = FILE_KINDS.filter(({ id }) => id !== 'text');

it('what is looked for from every place of a text, and stands at its end, is found in linear time', () => {
  const found = (text: string) => {
    const find = createFinder(text);
    for (let at = 0; at < text.length - 1; at++)
      if (find('آب', at) !== text.length - 2) throw new Error(`not from ${at}`);
  };
  expectLinear(found, (size) => `${'آ'.repeat(size - 1)}ب`);
});

it.each(TEXTS)('a file of 1 MB is read in linear time: $id', async ({ id, wrap }) => {
  const format = await loadFormat(id);
  expect(format).toBeDefined();
  expectLinear(
    (source) => format?.read(source, { strings: true }),
    (size) => ofSize(size, damaged, wrap),
  );
});
