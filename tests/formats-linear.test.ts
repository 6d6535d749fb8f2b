import { expect, it } from 'vitest';
import { SourceError } from '../src/errors.js';
import { createFinder } from '../src/formats/common/finder.js';
import { loadFormat } from '../src/formats/index.js';
import type { Format, Prose } from '../src/types.js';
import { FILE_KINDS, ofSize } from './file-kinds.js';
import { HOSTILE } from './hostile.js';
import { expectLinear, repeated } from './linear.js';
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

/** Undefined for what a format refuses. */
function readOrNot(format: Format | undefined, source: string): Prose | undefined {
  try {
    return format?.read(source, { strings: true });
  } catch (error) {
    if (error instanceof SourceError) return undefined;
    throw error;
  }
}

it.each(TEXTS)(
  'what is hostile is read in linear time, alone and as a text of a file: $id',
  async ({ id, wrap }) => {
    const format = await loadFormat(id);
    for (const unit of HOSTILE) {
      const shape = repeated(unit);
      for (const source of [shape, (size: number) => wrap([shape(size)])])
        expectLinear((text) => readOrNot(format, text), source, 60_000);
    }
  },
  120_000,
);

/** V8 overflows its stack where a pattern repeats a group, or a class with what is beyond the BMP, over millions of characters. */
const RUN = 12_000_000;

it.each(TEXTS)('a run of twelve million characters is read, or refused: $id', async ({ id }) => {
  readOrNot(await loadFormat(id), 'س'.repeat(RUN));
});

it.each([
  ['markdown', 'http://', 'س', ''],
  ['markdown', '[', 'س', ''],
  ['markdown', 'س\n', '\u200c', 'س'],
  ['asciidoc', '= س\nس\n', '!', ''],
  ['asciidoc', 'س::', 'س', '[]'],
  ['rst', 'س\n', '= ', '\n'],
  ['rst', '`س`:', 'س', ':'],
  ['latex', '\\', 'س', ''],
  ['latex', '\\lstinline[', 'س', ']'],
  ['latex', '\\x{', 'س,', '}'],
  ['po', 'msgid "a"\nmsgstr "س', '%', '"\n'],
  ['po', 'msgid "a"\nmsgstr "س<a', 'a', '"\n'],
  ['po', 'msgid "a"\nmsgstr "<', '\u200c', '"\n'],
  ['c', '// س\n', '1', ''],
] as const)('and so are %s, %j and a run of %j', async (id, before, unit, after) => {
  readOrNot(await loadFormat(id), `${before}${unit.repeat(RUN / unit.length)}${after}`);
});
