import { deflateSync } from 'fflate';
import { crc32 } from './crc32.js';
import type { Entry, Zip } from './zip.js';
import { CENTRAL, END, FLAG, LOCAL, METHOD } from './zip-records.js';

/**
 * The zip file with the data of some entries replaced. All else is copied as it lies: order, times, methods, extra
 * fields, comments, and the packed data of the other entries.
 *
 * @param changed the new data, not packed, by the name of its entry
 */
export function repack(zip: Zip, changed: ReadonlyMap<string, Uint8Array>): Uint8Array {
  const chunks: Uint8Array[] = [];
  const places = new Map<Entry, Place>();
  let length = 0;
  const add = (chunk: Uint8Array) => {
    chunks.push(chunk);
    length += chunk.length;
  };
  const ordered = [...zip.entries].sort((a, b) => a.offset - b.offset);
  add(zip.bytes.subarray(0, ordered[0]?.offset ?? zip.directory));
  ordered.forEach((entry, n) => {
    const next = ordered[n + 1]?.offset ?? zip.directory;
    const data = changed.get(entry.name);
    const packed = data && pack(data, entry);
    places.set(entry, { offset: length, ...(packed && { packed }) });
    if (packed) {
      add(localHeader(zip, entry, packed));
      add(packed.bytes);
    } else {
      add(zip.bytes.subarray(entry.offset, next));
    }
  });
  const directory = length;
  add(directoryAt(zip, places, directory));
  return joined(chunks, length);
}

interface Packed {
  readonly bytes: Uint8Array;
  readonly size: number;
  readonly crc: number;
}

interface Place {
  readonly offset: number;
  readonly packed?: Packed;
}

function pack(data: Uint8Array, { method }: Entry): Packed {
  const bytes = method === METHOD.stored ? data : deflateSync(data, { level: 6 });
  return { bytes, size: data.length, crc: crc32(data) };
}

/** The local header with the new sizes in it; so nothing has to follow the data. */
function localHeader({ bytes }: Zip, entry: Entry, packed: Packed): Uint8Array {
  const header = bytes.slice(entry.offset, entry.data);
  const view = new DataView(header.buffer);
  view.setUint16(LOCAL.flags, entry.flags & ~FLAG.sizesAfterData, true);
  setSizes(view, 0, LOCAL, packed);
  return header;
}

/** The directory and all that follows it. */
function directoryAt(zip: Zip, places: ReadonlyMap<Entry, Place>, directory: number): Uint8Array {
  const tail = zip.bytes.slice(zip.directory);
  const view = new DataView(tail.buffer);
  for (const [entry, { offset, packed }] of places) {
    const record = entry.record - zip.directory;
    view.setUint32(record + CENTRAL.offset, offset, true);
    if (!packed) continue;
    view.setUint16(record + CENTRAL.flags, entry.flags & ~FLAG.sizesAfterData, true);
    setSizes(view, record, CENTRAL, packed);
  }
  view.setUint32(zip.end - zip.directory + END.directory, directory, true);
  return tail;
}

type SizeFields = { readonly crc: number; readonly packed: number; readonly size: number };

function setSizes(view: DataView, record: number, fields: SizeFields, { bytes, size, crc }: Packed): void {
  view.setUint32(record + fields.crc, crc, true);
  view.setUint32(record + fields.packed, bytes.length, true);
  view.setUint32(record + fields.size, size, true);
}

function joined(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const out = new Uint8Array(length);
  let at = 0;
  for (const chunk of chunks) {
    out.set(chunk, at);
    at += chunk.length;
  }
  return out;
}
