import { Buffer } from 'node:buffer';
import { type BigIntStats, constants, readSync } from 'node:fs';
import { type FileHandle, open, realpath } from 'node:fs/promises';
import { FanormError } from '../errors.js';

/** A file that is open for reading. */
export interface Input {
  readonly handle: FileHandle;
  /** Absolute, with all links followed. */
  readonly path: string;
  /** As it was when it was opened. */
  readonly stats: BigIntStats;
}

/**
 * Opens a file to be read. A pipe or device is refused without waiting for its other end, unless the shell made it
 * (`/dev/stdin`, `<(…)`).
 *
 * @throws FanormError `NOT_FOUND`, `NOT_READABLE`, `NOT_A_FILE`
 */
export async function openInput(path: string): Promise<Input> {
  const fromShell = OF_SHELL.test(path);
  try {
    const real = fromShell ? path : await realpath(path);
    const handle = await open(real, fromShell ? constants.O_RDONLY : constants.O_RDONLY | (constants.O_NONBLOCK ?? 0));
    const stats = await handle.stat({ bigint: true });
    if (stats.isFile() || fromShell) return { handle, path: real, stats };
    await handle.close();
    throw new FanormError('NOT_A_FILE', 'not a regular file');
  } catch (error) {
    throw inWords(error);
  }
}

/** The bytes of a file from its start, in blocks; each is its own memory. */
export async function* blocksOf({ handle, stats }: Input): AsyncGenerator<Uint8Array> {
  // One byte more than a small file has, so that its end is seen; a pipe has size 0.
  const size = stats.isFile() ? Math.min(BLOCK, Number(stats.size) + 1) : BLOCK;
  for (let at = 0; ; ) {
    const buffer = Buffer.allocUnsafeSlow(size);
    // A file is there: handing the read to a thread takes longer than the read. What a pipe has may still come.
    const bytesRead = stats.isFile()
      ? readSync(handle.fd, buffer, 0, size, at)
      : (await handle.read(buffer, 0, size, null)).bytesRead;
    if (bytesRead === 0) return;
    yield buffer.subarray(0, bytesRead);
    at += bytesRead;
    if (bytesRead < size && stats.isFile() && at >= stats.size) return;
  }
}

/** About a page of text, which stays in the processor's cache while it is mended. */
const BLOCK = 1 << 16;
const OF_SHELL = /^\/(?:dev\/(?:stdin|fd\/\d+)|proc\/(?:self|\d+)\/fd\/\d+)$/;

function inWords(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  switch (error.code) {
    case 'ENOENT':
    case 'ENOTDIR':
      return new FanormError('NOT_FOUND', 'no such file');
    case 'EACCES':
    case 'EPERM':
      return new FanormError('NOT_READABLE', 'permission denied');
    case 'ENXIO':
      return new FanormError('NOT_A_FILE', 'not a regular file');
    case 'ELOOP':
      return new FanormError('NOT_FOUND', 'too many links');
    default:
      return error instanceof FanormError ? error : new FanormError('NOT_READABLE', `cannot be read (${error.code})`);
  }
}
