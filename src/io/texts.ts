import { FanormError } from '../errors.js';
import { createPager, withHead } from '../pager.js';
import { lineFeeds } from '../text/position.js';
import type { Format } from '../types.js';
import type { Windows } from '../windows.js';
import type { Decoder } from './decoder.js';
import type { Job } from './job.js';

/** The text of an input in the parts that may be mended one by one: pages, windows of records, or all that a format reads. */
export function textsOf(
  job: Job,
  format: Format | undefined,
  windows: Windows | undefined,
  decoder: Decoder,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  return format && !windows ? wholeText(job, decoder, blocks) : parts(job, windows, decoder, blocks);
}

/** In bytes, where `--max-size` is left out. */
const MAX_SIZE = 16 << 20;

/**
 * What is said of an input that must be read whole and is too large for it.
 *
 * @param limit in bytes
 */
export function tooLarge(what: string, limit: number, wayRound: string): FanormError {
  return new FanormError('TOO_LARGE', `too large for ${what} (over ${limit / (1 << 20)} MiB); ${wayRound}`);
}

/** Pages, or windows of records: each is no longer than a block and a page, or a record. */
async function* parts(
  { target, maxSize = MAX_SIZE }: Job,
  windows: Windows | undefined,
  decoder: Decoder,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  const pager = withHead(windows ?? createPager());
  let lines = 0;
  for await (const block of blocks) {
    const text = pager.push(decoder.push(block));
    if (text !== '') yield text;
    if (!windows) continue;
    lines += lineFeeds(text);
    if (windows.held <= maxSize) continue;
    const what = `one record of ${target.format}, that of line ${lines + 1}`;
    throw tooLarge(what, maxSize, windows.isTable ? 'close the quote in it, or raise --max-size' : 'raise --max-size');
  }
  const rest = pager.push(decoder.end()) + pager.end();
  if (rest !== '') yield rest;
}

async function* wholeText(
  { target, maxSize = MAX_SIZE }: Job,
  decoder: Decoder,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let text = '';
  let size = 0;
  for await (const block of blocks) {
    size += block.length;
    if (size > maxSize) throw tooLarge(`${target.format} mode`, maxSize, 'use --as text or --max-size');
    text += decoder.push(block);
  }
  yield text + decoder.end();
}
