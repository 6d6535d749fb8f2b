import { directiveReader } from '../heed.js';
import type { Problem } from '../types.js';
import type { Job, Piece } from './job.js';
import { mend } from './mend.js';
import { outputOf } from './part.js';

/** A job as it is given: who mends it reads its directives. */
export type Order = Omit<Job, 'directives'>;

/** An input that is being mended. */
export interface Mending {
  /** In order; to be gone through once. What they throw is as in `mend`. */
  readonly pieces: AsyncIterable<Piece>;
  /** What is wrong with its directives. All its pieces must have come. */
  problems(): readonly Problem[];
}

/** Hands on an input that is not mended, byte for byte. */
export function passOn(blocks: AsyncIterable<Uint8Array>): Mending {
  return { pieces: passed(blocks), problems: () => [] };
}

/** Mends an input in this thread, as its pieces are asked for. */
export function mendHere(order: Order, blocks: AsyncIterable<Uint8Array>): Mending {
  const directives = directiveReader();
  return { pieces: mend({ ...order, directives }, blocks), problems: () => directives.problems() };
}

async function* passed(blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  for await (const block of blocks) yield outputOf(block);
}
