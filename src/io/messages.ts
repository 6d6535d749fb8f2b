import { FanormError, SourceError } from '../errors.js';
import type { Problem } from '../types.js';
import { DecodeError } from './decoder.js';
import type { Piece } from './job.js';
import type { Order } from './mending.js';

/** What a mending thread is told: an order, the blocks that it asked for, and how many pieces more it may send. */
export type ToThread =
  | { readonly type: 'order'; readonly order: Order }
  | { readonly type: 'block'; readonly block: Uint8Array | undefined }
  | { readonly type: 'room'; readonly pieces: number };

/** What it answers: it wants a block, has a piece, or is done with the order. */
export type FromThread =
  | { readonly type: 'more' }
  | { readonly type: 'piece'; readonly piece: Piece }
  | { readonly type: 'done'; readonly problems: readonly Problem[] }
  | { readonly type: 'failed'; readonly error: PackedError };

/** An error of ours in plain data, because a message between threads keeps no class. */
export type PackedError =
  | { readonly kind: 'source'; readonly message: string; readonly line: number; readonly column: number }
  | { readonly kind: 'bytes'; readonly code: BytesCode; readonly message: string; readonly offset: number }
  | { readonly kind: 'ours'; readonly code: FanormError['code']; readonly message: string }
  | { readonly kind: 'other'; readonly error: unknown };

type BytesCode = ConstructorParameters<typeof DecodeError>[0];

const BYTES_CODES = ['INVALID_UTF8', 'BINARY', 'BAD_ENCODING'] as const satisfies readonly BytesCode[];

export function pack(error: unknown): PackedError {
  if (error instanceof SourceError) {
    const { message, line, column } = error;
    return { kind: 'source', message, line, column };
  }
  if (error instanceof DecodeError) {
    const code = BYTES_CODES.find((known) => known === error.code) ?? 'BAD_ENCODING';
    return { kind: 'bytes', code, message: error.message, offset: error.byteOffset };
  }
  if (error instanceof FanormError) return { kind: 'ours', code: error.code, message: error.message };
  return { kind: 'other', error };
}

export function unpack(packed: PackedError): unknown {
  switch (packed.kind) {
    case 'source':
      return new SourceError(packed.message, packed.line, packed.column);
    case 'bytes':
      return new DecodeError(packed.code, packed.message, packed.offset);
    case 'ours':
      return new FanormError(packed.code, packed.message);
    case 'other':
      return packed.error;
  }
}
