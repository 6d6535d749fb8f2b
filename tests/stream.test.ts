import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { markdown } from '../src/formats/markdown.js';
import type { CleanOptions } from '../src/options.js';
import { createPager } from '../src/pager.js';
import { createStream } from '../src/stream.js';
import { type Limits, pagesOf } from '../src/text/pages.js';
import { expectLinear, repeated } from './linear.js';
import { persianProse, persianText } from './persian.js';

const cleaner = createCleaner();

/** The parts of a text that is cut at these shares of its length, in the middle of whatever stands there. */
function chunksOf(text: string, cuts: readonly number[]): string[] {
  const ends = [...cuts.map((cut) => Math.floor(cut * text.length)).sort((a, b) => a - b), text.length];
  return ends.map((end, n) => text.slice(ends[n - 1] ?? 0, end));
}

function streamed(chunks: readonly string[]): string {
  const stream = createStream(cleaner);
  return chunks.map((chunk) => stream.push(chunk)).join('') + stream.end();
}

const cuts = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 8 });
const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\r\n\r\n', '\r', '\u2028', '');
const text = fc
  .array(fc.tuple(fc.oneof(persianText, persianProse), lineEnd), { maxLength: 6 })
  .map((lines) => lines.flat().join(''));

describe('law 4, the stream is whole', () => {
  it('for any chunks of any text', () => {
    fc.assert(
      fc.property(text, cuts, (whole, cuts) => {
        expect(streamed(chunksOf(whole, cuts))).toBe(cleaner.clean(whole));
      }),
      { numRuns: Number(process.env.FANORM_RUNS ?? 600) },
    );
  });

  it.each([
    ['between CR and LF', ['كتاب\r', '\nعلي\r', '\n']],
    ['before a BOM at the head of a line', ['سلام \n', '\ufeffالله ']],
    ['inside a surrogate pair', ['علي \ud83d', '\ude00 علي\n']],
    ['inside a ZWNJ in disguise', ['می\u200b', '\u200bروم\n']],
    ['inside an ellipsis', ['علي..', '.', '\n']],
    ['inside a token', ['https', '://a.ir/ك علي\n']],
    ['at every code unit', [...'او مي رود ، علي!\r\nکتاب ها']],
    ['nowhere: it is empty', []],
    ['in empty chunks', ['', '', 'علي', '']],
  ])('where it is cut %s', (_, chunks) => {
    expect(streamed(chunks)).toBe(cleaner.clean(chunks.join('')));
  });

  it('on a line of 3 MB', { timeout: 60_000 }, () => {
    const line = 'او مي رود و كتاب ها را ميخواند ، '.repeat(55_000).trimEnd();
    expect(Buffer.byteLength(line)).toBeGreaterThan(3_000_000);
    const chunks = Array.from({ length: Math.ceil(line.length / 60_001) }, (_, n) =>
      line.slice(n * 60_001, (n + 1) * 60_001),
    );
    const once = cleaner.clean(line);
    expect(streamed(chunks) === once).toBe(true);
    expect(once.length).toBeGreaterThan(line.length * 0.9);
  });
});

it.each(['علي و كتاب ', 'ا', '،'])('a long line of %j in small chunks costs linear time', (unit) => {
  const scans = createCleaner({ zwnj: 'off' });
  expectLinear((line) => {
    const stream = createStream(scans);
    for (let at = 0; at < line.length; at += 3) stream.push(line.slice(at, at + 3));
    return stream.end();
  }, repeated(unit));
});

/** Limits so low that the lines of the tests are very long. */
const LOW: Limits = { page: 12, letters: 12, units: 40, near: 6 };

/** Whether the pages of the chunks are those of the whole, where lines that stand on one page may be parted. */
function pagedAlike(whole: string, chunks: readonly string[]): void {
  const pager = createPager(LOW);
  const pages = [...chunks.map((chunk) => pager.push(chunk)), pager.end()].flatMap((text) =>
    [...pagesOf(text, LOW)].map(({ start, end }) => text.slice(start, end)),
  );
  const ends = (lengths: readonly number[]) => {
    let end = 0;
    return lengths.map((length) => {
      end += length;
      return end;
    });
  };
  const insideLines = (all: readonly number[]) => all.filter((end) => end < whole.length && whole[end - 1] !== '\n');
  expect(pages.join('')).toBe(whole);
  expect(insideLines(ends(pages.map((page) => page.length)))).toEqual(
    insideLines([...pagesOf(whole, LOW)].map(({ end }) => end)),
  );
}

describe('how a line is cut does not depend on how it arrives', () => {
  it('for any chunks of any text', () => {
    fc.assert(
      fc.property(text, cuts, (whole, cuts) => pagedAlike(whole, chunksOf(whole, cuts))),
      { numRuns: Number(process.env.FANORM_RUNS ?? 3000) },
    );
  });

  it.each([
    ['letters without a blank', 'ا'.repeat(200)],
    ['signs without a letter', '،'.repeat(200)],
    ['blanks', ' '.repeat(200)],
    ['signs, then a blank', `${'،'.repeat(39)} ${'،'.repeat(60)}`],
    ['signs, then a blank at the cut', `${'،'.repeat(40)} ${'،'.repeat(60)}`],
    ['emoji', '\u{1f600}'.repeat(60)],
    ['an emoji across the cut', `${'،'.repeat(39)}\u{1f600}${'،'.repeat(60)}`],
  ])('%s, whatever the chunks', (_, whole) => {
    for (let size = 1; size <= 60; size++) {
      const chunks = Array.from({ length: Math.ceil(whole.length / size) }, (_, n) =>
        whole.slice(n * size, (n + 1) * size),
      );
      pagedAlike(whole, chunks);
    }
  });

  it.each([
    ['an emoji', `${'،'.repeat(39)}\u{1f600}${'،'.repeat(60)}`],
    ['emoji throughout', `،${'\u{1f600}'.repeat(60)}`],
  ])('%s is not cut in two', (_, whole) => {
    for (const { start } of pagesOf(whole, LOW)) expect(whole.charCodeAt(start) & 0xfc00).not.toBe(0xdc00);
  });
});

describe('a stream is made of options or of a cleaner', () => {
  it.each([
    ['nothing', undefined, 'سال ۱۲'],
    ['options', { digits: 'keep' } as const, 'سال 12'],
    ['a cleaner', createCleaner({ digits: 'keep' }), 'سال 12'],
  ])('%s', (_, from, expected) => {
    const stream = createStream(from);
    expect(stream.push('سال 12') + stream.end()).toBe(expected);
  });

  it('that have no format which reads a text whole', () => {
    const message = 'this format reads a text whole, and a stream cannot; join the chunks and use clean';
    expect(() => createStream(createCleaner({ format: markdown }))).toThrow(message);
    const options: CleanOptions = { format: markdown };
    expect(() => createStream(options)).toThrow(message);
  });
});
