import { inflateSync } from 'fflate';
import { FanormError } from '../../errors.js';
import { crc32 } from './crc32.js';
import { broken, type Entry } from './zip.js';
import { METHOD } from './zip-records.js';

/**
 * The data of an entry, never more bytes than its directory says.
 *
 * @throws FanormError `TOO_LARGE` when that is over `limit` bytes; `BAD_SOURCE` when the data is damaged
 */
export function unpack(bytes: Uint8Array, entry: Entry, limit: number): Uint8Array {
  if (entry.size > limit) {
    const sizes = `${entry.size} bytes, over the limit of ${limit}`;
    throw new FanormError('TOO_LARGE', `${entry.name} in the container is too large: ${sizes}; raise --max-size`);
  }
  const packed = bytes.subarray(entry.data, entry.data + entry.packed);
  const data = inflated(packed, entry);
  if (data.length !== entry.size || crc32(data) !== entry.crc) throw broken(`${entry.name} is damaged`);
  return data;
}

function inflated(packed: Uint8Array, { name, method, size }: Entry): Uint8Array {
  if (method === METHOD.stored) return packed;
  if (method !== METHOD.deflated) throw broken(`${name} is packed by method ${method}, which is not read`);
  try {
    return inflateSync(packed, { out: new Uint8Array(size) });
  } catch {
    throw broken(`${name} is damaged`);
  }
}
