import { randomBytes } from 'node:crypto';
import {
  type BigIntStats,
  closeSync,
  constants,
  fsyncSync,
  ftruncateSync,
  openSync,
  readSync,
  writeSync,
} from 'node:fs';
import { access, type FileHandle, open, rename, stat, unlink } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { FanormError } from '../errors.js';
import type { Input } from './input.js';
import { register, release } from './temps.js';

/**
 * The new bytes of a file, written beside it and put in its place at once. Until `commit` returns the file is as it was;
 * after a failure it still is. Owner and mode are kept; Node cannot keep access control lists and extended attributes.
 */
export class Replacement {
  #written = 0;
  /** The temporary file is in place, or holds the only whole copy of the new text. */
  #settled = false;

  private constructor(
    private readonly input: Input,
    private readonly temp: string,
    private readonly handle: FileHandle,
  ) {}

  /** @throws FanormError `NOT_WRITABLE` */
  static async begin(input: Input): Promise<Replacement> {
    const notWritable = (message: string) => () => {
      throw new FanormError('NOT_WRITABLE', message);
    };
    if (!input.stats.isFile()) notWritable('not a regular file, so it cannot be rewritten')();
    const directory = dirname(input.path);
    await access(input.path, constants.W_OK).catch(notWritable('read-only; make it writable to have it mended'));
    await access(directory, constants.W_OK).catch(notWritable('cannot write safely: directory is not writable'));
    // Its length does not depend on the file's name, which may be as long as the file system allows.
    const temp = join(directory, `.fanorm-${randomBytes(6).toString('hex')}.tmp`);
    register(temp);
    try {
      return new Replacement(input, temp, await open(temp, 'wx', 0o600));
    } catch (error) {
      release(temp);
      throw failed(error);
    }
  }

  /** @throws FanormError `WRITE_FAILED` */
  async write(bytes: Uint8Array): Promise<void> {
    try {
      // writeFile on a handle goes on where it is, and loops where write may stop short.
      await this.handle.writeFile(bytes);
    } catch (error) {
      throw failed(error);
    }
    this.#written += bytes.length;
  }

  /** Takes over bytes of the file as they are. */
  async copy(position: number, length: number): Promise<void> {
    for (let at = position; at < position + length; ) {
      const buffer = new Uint8Array(Math.min(BLOCK, position + length - at));
      const { bytesRead } = await this.input.handle.read(buffer, 0, buffer.length, at);
      if (bytesRead === 0) throw changed();
      await this.write(buffer.subarray(0, bytesRead));
      at += bytesRead;
    }
  }

  /** @throws FanormError `WRITE_FAILED`, `NOT_WRITABLE`, `CHANGED` */
  async commit(): Promise<void> {
    try {
      await this.#takeOverOwner();
      await this.handle.sync();
      const { size } = await this.handle.stat();
      if (size !== this.#written) throw new FanormError('WRITE_FAILED', `cannot be written (${size} bytes arrived)`);
    } catch (error) {
      throw failed(error);
    }
    await this.#checkUnchanged();
    if (this.input.stats.nlink > 1n || !(await this.#rename())) await this.#copyIntoInode();
    this.#settled = true;
    release(this.temp);
    await this.handle.close();
    await syncDirectory(dirname(this.input.path));
  }

  /** Leaves the file as it was. Does nothing after `commit`. */
  async abort(): Promise<void> {
    await this.handle.close().catch(() => {});
    if (this.#settled) return;
    await unlink(this.temp).catch(() => {});
    release(this.temp);
  }

  /** chown clears the set-uid bits, so the mode comes after it. */
  async #takeOverOwner(): Promise<void> {
    const { uid, gid, mode } = this.input.stats;
    const own = await this.handle.stat({ bigint: true });
    if (own.uid !== uid || own.gid !== gid) {
      await this.handle.chown(Number(uid), Number(gid)).catch(() => {
        throw new FanormError('NOT_WRITABLE', 'cannot write safely: its owner could not be kept');
      });
    }
    await this.handle.chmod(Number(mode & 0o7777n));
  }

  async #checkUnchanged(): Promise<void> {
    const now = await stat(this.input.path, { bigint: true }).catch(() => undefined);
    if (!now || SAME.some((key) => now[key] !== this.input.stats[key])) throw changed();
  }

  /** @returns whether it could: a file that is a mount point can only be written into */
  async #rename(): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        await rename(this.temp, this.input.path);
        return true;
      } catch (error) {
        const code = codeOf(error);
        if (WINDOWS && BUSY_ON_WINDOWS.has(code) && attempt < 10) await setTimeout(40 * attempt);
        else if (code === 'EBUSY' || code === 'EXDEV') return false;
        else throw failed(error);
      }
    }
  }

  /** Synchronous, so that no signal is handled while the file is half old and half new. */
  async #copyIntoInode(): Promise<void> {
    try {
      copySync(this.temp, this.input.path);
    } catch (error) {
      // The file is damaged now; its new text must not go too.
      this.#settled = true;
      release(this.temp);
      throw new FanormError(
        'WRITE_FAILED',
        `could not be rewritten (${codeOf(error)}); its new text is in ${this.temp}`,
      );
    }
    await unlink(this.temp);
  }
}

const BLOCK = 1 << 20;
const WINDOWS = process.platform === 'win32';
const BUSY_ON_WINDOWS: ReadonlySet<string> = new Set(['EPERM', 'EACCES', 'EBUSY']);
const SAME = ['dev', 'ino', 'size', 'mtimeNs', 'ctimeNs'] as const satisfies readonly (keyof BigIntStats)[];

function copySync(from: string, to: string): void {
  const source = openSync(from, 'r');
  try {
    const target = openSync(to, 'r+');
    try {
      copyAll(source, target);
    } finally {
      closeSync(target);
    }
  } finally {
    closeSync(source);
  }
}

function copyAll(source: number, target: number): void {
  const buffer = new Uint8Array(BLOCK);
  let size = 0;
  for (let read = readSync(source, buffer); read > 0; read = readSync(source, buffer)) {
    for (let at = 0; at < read; ) at += writeSync(target, buffer, at, read - at, size + at);
    size += read;
  }
  ftruncateSync(target, size);
  fsyncSync(target);
}

/** Best effort: not every system lets a directory be synced. */
async function syncDirectory(path: string): Promise<void> {
  const directory = await open(path, 'r').catch(() => undefined);
  await directory?.sync().catch(() => {});
  await directory?.close();
}

function changed(): FanormError {
  return new FanormError('CHANGED', 'changed while being processed; left as it is');
}

function failed(error: unknown): FanormError {
  if (error instanceof FanormError) return error;
  const code = codeOf(error);
  const why = REASONS[code] ?? code;
  return new FanormError('WRITE_FAILED', `cannot be written: ${why}; left as it was`);
}

const REASONS: Readonly<Record<string, string>> = {
  ENOSPC: 'no space left on the device',
  EDQUOT: 'disk quota exceeded',
  EFBIG: 'larger than the file size limit',
  EROFS: 'read-only file system',
  EACCES: 'permission denied',
};

function codeOf(error: unknown): string {
  return error instanceof Error && 'code' in error ? String(error.code) : String(error);
}
