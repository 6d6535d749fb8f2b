import { FanormError } from '../errors.js';
import { createPager } from '../stream.js';
import type { Format } from '../types.js';
import type { Decoder } from './decoder.js';
import type { Job } from './job.js';

/** The text of an input in the parts that may be mended one by one; a structured file is one part. */
export function textsOf(
  job: Job,
  format: Format | undefined,
  decoder: Decoder,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  if (!format) return pages(decoder, blocks);
  return format.byLine ? wholeLines(job, decoder, blocks) : wholeText(job, decoder, blocks);
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

/** Whole pages, over whose ends no rule looks. */
async function* pages(decoder: Decoder, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const pager = createPager();
  for await (const block of blocks) {
    const text = pager.push(decoder.push(block));
    if (text !== '') yield text;
  }
  const rest = pager.push(decoder.end()) + pager.end();
  if (rest !== '') yield rest;
}

/** Windows of whole lines, each no longer than a block and a line. */
async function* wholeLines(
  { target, maxSize = MAX_SIZE }: Job,
  decoder: Decoder,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<string> {
  let rest = '';
  for await (const block of blocks) {
    const text = decoder.push(block);
    const end = text.lastIndexOf('\n') + 1;
    if (end > 0) {
      yield rest + text.slice(0, end);
      rest = '';
    }
    rest += text.slice(end);
    if (rest.length > maxSize) throw tooLarge(`one line of ${target.format}`, maxSize, 'raise --max-size');
  }
  rest += decoder.end();
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
