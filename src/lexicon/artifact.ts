import { FanormError } from '../errors.js';

/**
 * A binary of named sections, read in place:
 *
 *   0  "FNRM"                      12  for each section: name (4 ASCII letters), offset, length in bytes (u32 each)
 *   4  version (u16)               …   the sections, each at a multiple of 4
 *   6  number of sections (u16)
 *   8  checksum of all that follows (u32)
 *
 * All numbers are little-endian, and the sections are viewed as typed arrays, so a big-endian machine is refused.
 */
const SIGNATURE = 0x4d524e46;
const VERSION = 2;
const HEADER = 12;
const ENTRY = 12;

export interface Artifact {
  u32(name: string): Uint32Array;
  i32(name: string): Int32Array;
  u8(name: string): Uint8Array;
}

/**
 * Opens an artifact in place.
 *
 * @throws FanormError `BAD_LEXICON` when the signature, the version, the checksum or a section is not as it must be
 */
export function openArtifact(bytes: Uint8Array, what: string): Artifact {
  const aligned = bytes.byteOffset % 4 === 0 ? bytes : bytes.slice();
  if (aligned.length < HEADER || aligned.length % 4 !== 0) throw damaged(what, 'it is cut short');
  const words = new Uint32Array(aligned.buffer, aligned.byteOffset, aligned.length / 4);
  if (words[0] !== SIGNATURE) throw damaged(what, 'it has another signature');
  const [version, count] = [(words[1] ?? 0) & 0xffff, (words[1] ?? 0) >>> 16];
  if (version !== VERSION) throw damaged(what, `it has version ${version}, not ${VERSION}`);
  if (words[2] !== checksum(words.subarray(3))) throw damaged(what, 'its checksum is wrong');
  // The checksum does not cover the number of sections, but the first of them begins where the list of them ends.
  if (count > 0 && words[HEADER / 4 + 1] !== HEADER + count * ENTRY) {
    throw damaged(what, 'its number of sections is wrong');
  }
  const sections = new Map<string, readonly [offset: number, length: number]>();
  for (let s = 0; s < count; s++) {
    const at = (HEADER + s * ENTRY) / 4;
    sections.set(nameOf(words[at] ?? 0), [words[at + 1] ?? 0, words[at + 2] ?? 0]);
  }
  const find = (name: string) => {
    const found = sections.get(name);
    if (!found) throw damaged(what, `it has no section ${name}`);
    return { offset: aligned.byteOffset + found[0], length: found[1] };
  };
  return {
    u32(name) {
      const { offset, length } = find(name);
      return new Uint32Array(aligned.buffer, offset, length / 4);
    },
    i32(name) {
      const { offset, length } = find(name);
      return new Int32Array(aligned.buffer, offset, length / 4);
    },
    u8(name) {
      const { offset, length } = find(name);
      return new Uint8Array(aligned.buffer, offset, length);
    },
  };
}

/** Writes an artifact: the same sections give the same bytes. */
export function writeArtifact(sections: Readonly<Record<string, Uint8Array | Int32Array | Uint32Array>>): Uint8Array {
  const entries = Object.entries(sections);
  const lengths = entries.map(([, data]) => Math.ceil(data.byteLength / 4) * 4);
  const start = HEADER + entries.length * ENTRY;
  const bytes = new Uint8Array(start + lengths.reduce((sum, length) => sum + length, 0));
  const words = new Uint32Array(bytes.buffer);
  words[0] = SIGNATURE;
  words[1] = VERSION | (entries.length << 16);
  let offset = start;
  entries.forEach(([name, data], s) => {
    words.set([nameCode(name), offset, data.byteLength], (HEADER + s * ENTRY) / 4);
    bytes.set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength), offset);
    offset += lengths[s] ?? 0;
  });
  words[2] = checksum(words.subarray(3));
  return bytes;
}

/** FNV-1a over 32-bit words, with a rotation so that the upper bits count as well. */
function checksum(words: Uint32Array): number {
  let sum = 0x811c9dc5;
  for (let i = 0; i < words.length; i++) {
    sum = Math.imul(sum ^ (words[i] ?? 0), 0x01000193);
    sum = (sum << 13) | (sum >>> 19);
  }
  return sum >>> 0;
}

function nameCode(name: string): number {
  return [...name].reduce((code, letter, i) => code | (letter.charCodeAt(0) << (8 * i)), 0) >>> 0;
}

function nameOf(code: number): string {
  return String.fromCharCode(code & 0xff, (code >>> 8) & 0xff, (code >>> 16) & 0xff, code >>> 24);
}

function damaged(what: string, how: string): FanormError {
  return new FanormError('BAD_LEXICON', `${what} is damaged: ${how}; install fanorm again`);
}
