import { FanormError } from '../../errors.js';
import { CENTRAL, ELSEWHERE, END, FLAG, LOCAL, MANY, ZIP64_LOCATOR } from './zip-records.js';

/** An entry of a zip file. Offsets and sizes are bytes. */
export interface Entry {
  readonly name: string;
  readonly flags: number;
  readonly method: number;
  readonly crc: number;
  /** Of its data, packed and not. */
  readonly packed: number;
  readonly size: number;
  /** Of its local header, of its data, and of its record in the directory. */
  readonly offset: number;
  readonly data: number;
  readonly record: number;
}

/** A zip file as it lies: nothing is unpacked. */
export interface Zip {
  readonly bytes: Uint8Array;
  /** In the order of the directory. */
  readonly entries: readonly Entry[];
  /** The offsets of the directory and of the record after it. */
  readonly directory: number;
  readonly end: number;
}

/**
 * Reads the directory of a zip file.
 *
 * @throws FanormError `BAD_SOURCE` for what is no zip file, is broken or encrypted, or is larger than zip's own 4 GiB
 */
export function readZip(file: Uint8Array): Zip {
  // A Buffer's slices would share its memory: changing a copied header would change the file that was given.
  const bytes = new Uint8Array(file.buffer, file.byteOffset, file.byteLength);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  const count = view.getUint16(end + END.count, true);
  const directory = view.getUint32(end + END.directory, true);
  const locator = end - ZIP64_LOCATOR.end;
  if (count === MANY || directory === ELSEWHERE || (locator >= 0 && holds(view, locator, ZIP64_LOCATOR)))
    throw broken('it is in the zip64 form, which is not read');
  const entries: Entry[] = [];
  let record = directory;
  for (let n = 0; n < count; n++) {
    if (!holds(view, record, CENTRAL)) throw broken('its directory is damaged');
    const entry = readEntry(view, bytes, record);
    entries.push(entry);
    record += CENTRAL.end + lengthAfter(view, record);
  }
  if (record > end || view.getUint16(end + END.disk, true) !== 0) throw broken('its directory is damaged');
  return { bytes, entries, directory, end };
}

/** What is said of a container that cannot be read, and what to do about it. */
export function broken(why: string, advice = 'save it anew and try again'): FanormError {
  return new FanormError('BAD_SOURCE', `not a container that can be read: ${why}; ${advice}`);
}

/** What to do about a container that is encrypted. */
export const WITHOUT_PASSWORD = 'save it without one and try again';

function findEnd(view: DataView): number {
  const longestComment = 0xffff;
  const last = view.byteLength - END.end;
  for (let at = last; at >= Math.max(0, last - longestComment); at--) {
    if (view.getUint32(at, true) !== END.signature) continue;
    if (at + END.end + view.getUint16(at + END.commentLength, true) === view.byteLength) return at;
  }
  if (view.byteLength >= 4 && view.getUint32(0, true) === COMPOUND_FILE) {
    throw compoundFile(view);
  }
  throw broken('it is no zip file');
}

/** The first bytes of what Office wrote before 2007, and of what it encrypts. */
const COMPOUND_FILE = 0xe011cfd0;

/** What Office encrypts is a stream of that name, which its directory has in UTF-16. */
function compoundFile({ buffer, byteOffset, byteLength }: DataView): FanormError {
  const text = new TextDecoder('utf-16le').decode(new Uint8Array(buffer, byteOffset, byteLength));
  if (text.includes('EncryptedPackage')) return broken('it has a password', WITHOUT_PASSWORD);
  return broken('it is of the time before Office 2007, whatever its name is', 'save it as .docx, .xlsx or .pptx');
}

function readEntry(view: DataView, bytes: Uint8Array, record: number): Entry {
  const u16 = (field: number) => view.getUint16(record + field, true);
  const u32 = (field: number) => view.getUint32(record + field, true);
  const nameStart = record + CENTRAL.end;
  const entry = {
    name: NAMES.decode(bytes.subarray(nameStart, nameStart + u16(CENTRAL.nameLength))),
    flags: u16(CENTRAL.flags),
    method: u16(CENTRAL.method),
    crc: u32(CENTRAL.crc),
    packed: u32(CENTRAL.packed),
    size: u32(CENTRAL.size),
    offset: u32(CENTRAL.offset),
  };
  if (entry.flags & FLAG.encrypted) throw broken('it has a password', WITHOUT_PASSWORD);
  if (entry.packed === ELSEWHERE || entry.size === ELSEWHERE)
    throw broken('it is in the zip64 form, which is not read');
  if (!holds(view, entry.offset, LOCAL)) throw broken(`${entry.name} is damaged`);
  const lengths = [LOCAL.nameLength, LOCAL.extraLength].map((field) => view.getUint16(entry.offset + field, true));
  const data = lengths.reduce((sum, length) => sum + length, entry.offset + LOCAL.end);
  if (data + entry.packed > view.byteLength) throw broken(`${entry.name} is cut short`);
  return { ...entry, data, record };
}

const NAMES = new TextDecoder();

function holds(view: DataView, at: number, { signature, end }: { signature: number; end: number }): boolean {
  return at + end <= view.byteLength && view.getUint32(at, true) === signature;
}

function lengthAfter(view: DataView, record: number): number {
  const fields = [CENTRAL.nameLength, CENTRAL.extraLength, CENTRAL.commentLength];
  return fields.reduce((sum, field) => sum + view.getUint16(record + field, true), 0);
}
