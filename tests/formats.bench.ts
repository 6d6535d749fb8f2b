import { bench, describe } from 'vitest';
import { loadFormat } from '../src/formats/index.js';
import { FILE_KINDS, ofSize } from './file-kinds.js';
import { STORIES } from './news.js';

// How the time of a reader grows with its file: npm run bench:formats. The readers alone, as the rest is the same for all of them.

const [{ damaged }] = STORIES;
const READERS = FILE_KINDS.filter(({ id }) => id !== 'text');

describe.each(READERS)('$id', async ({ id, wrap }) => {
  const format = await loadFormat(id);
  for (const megabytes of [1, 4]) {
    const source = ofSize(1e6 * megabytes, damaged, wrap);
    bench(`${megabytes} MB`, () => void format?.read(source, { strings: true }), {
      time: 0,
      iterations: 12,
      warmupTime: 0,
      warmupIterations: 4,
    });
  }
});
