import { Buffer, isUtf8, transcode } from 'node:buffer';
import { FanormError } from '../errors.js';
import { firstInvalidUtf8, wholeUtf8 } from './utf8.js';

/** An encoding: how bytes become text, and the text bytes again. */
export interface Codec {
  /** As messages name it. */
  readonly name: string;
  /** What stood before the text and is put back. */
  readonly bom: Uint8Array;
  /** The text is written in another encoding than it was read in. */
  readonly recodes: boolean;
  /** How many of the bytes can be decoded before the next ones are there. */
  whole(bytes: Uint8Array): number;
  /** Undefined where the bytes are not valid. */
  decode(bytes: Uint8Array): string | undefined;
  /** Of bytes that are not valid: where, and what stands there. */
  fault(bytes: Uint8Array): { readonly offset: number; readonly what: string };
  encode(text: string): Uint8Array;
  /** How many bytes `encode` makes. */
  size(text: string): number;
  /** The offset of a NUL byte, which only binary files hold; -1 for none. */
  nul(bytes: Uint8Array): number;
}

/**
 * The codec of an input.
 *
 * @param head its first three bytes, or all where it has fewer
 * @param label what `--encoding` said; without it UTF-8, or UTF-16 where its byte order mark stands at the start
 * @throws FanormError `BAD_ENCODING` for a label that no encoding has
 */
export function codecFor(head: Uint8Array, label?: string): Codec {
  if (label !== undefined && !/^utf-?8$/i.test(label)) return legacy(label);
  const mark = MARKS.find(({ bom }) => bom.every((byte, i) => head[i] === byte));
  return mark ?? utf8;
}

/**
 * The way over UTF-16, which V8 takes as it is, is several times faster than its own decoding and encoding of UTF-8,
 * the copy between included.
 */
const utf8: Codec = {
  name: 'UTF-8',
  bom: new Uint8Array(),
  recodes: false,
  whole: wholeUtf8,
  decode: (bytes) => (isUtf8(bytes) ? transcode(bytes, 'utf8', 'utf16le').toString('utf16le') : undefined),
  fault: (bytes) => {
    const offset = firstInvalidUtf8(bytes);
    return { offset, what: `byte 0x${hex(bytes[offset] ?? 0, 2)}` };
  },
  encode: (text) => {
    try {
      return transcode(Buffer.from(text, 'utf16le'), 'utf16le', 'utf8');
    } catch {
      // It refuses lone surrogates, for which this writes U+FFFD.
      return Buffer.from(text, 'utf8');
    }
  },
  size: (text) => Buffer.byteLength(text, 'utf8'),
  nul: (bytes) => bytes.indexOf(0),
};

/** UTF-16 holds NUL bytes in every Latin letter, so that they say nothing there. */
function utf16(name: string, bom: readonly number[], swap: boolean): Codec {
  const toLittle = (bytes: Uint8Array) => (swap ? Buffer.from(bytes).swap16() : view(bytes));
  const read = (bytes: Uint8Array) => toLittle(bytes.subarray(0, bytes.length & ~1)).toString('utf16le');
  return {
    name,
    bom: Uint8Array.from(bom),
    recodes: false,
    whole: (bytes) => {
      const even = bytes.length & ~1;
      const last = even > 0 ? read(bytes.subarray(even - 2, even)) : '';
      return /[\ud800-\udbff]/.test(last) ? even - 2 : even;
    },
    decode: (bytes) => {
      const text = read(bytes);
      return bytes.length % 2 === 1 || LONE.test(text) ? undefined : text;
    },
    fault: (bytes) => {
      const text = read(bytes);
      const at = LONE.exec(text)?.index;
      if (at === undefined) return { offset: bytes.length - 1, what: 'half a code unit' };
      return { offset: at * 2, what: `lone surrogate 0x${hex(text.charCodeAt(at), 4)}` };
    },
    encode: (text) => {
      const bytes = Buffer.from(text, 'utf16le');
      return swap ? bytes.swap16() : bytes;
    },
    size: (text) => text.length * 2,
    nul: () => -1,
  };
}

const LONE = /\p{Cs}/u;

const MARKS: readonly Codec[] = [
  { ...utf8, bom: Uint8Array.of(0xef, 0xbb, 0xbf) },
  utf16('UTF-16LE', [0xff, 0xfe], false),
  utf16('UTF-16BE', [0xfe, 0xff], true),
];

/** What TextDecoder knows. It keeps the unfinished character itself; what it decodes is written as UTF-8. */
function legacy(label: string): Codec {
  const decoder = textDecoder(label);
  return {
    ...utf8,
    name: decoder.encoding,
    recodes: true,
    whole: (bytes) => bytes.length,
    decode: (bytes) => {
      try {
        return decoder.decode(bytes, { stream: bytes.length > 0 });
      } catch {
        return undefined;
      }
    },
    fault: () => ({ offset: 0, what: 'bytes' }),
    nul: (bytes) => (decoder.encoding.startsWith('utf-16') ? -1 : bytes.indexOf(0)),
  };
}

function textDecoder(label: string) {
  try {
    return new TextDecoder(label, { fatal: true });
  } catch {
    throw new FanormError('BAD_ENCODING', `unknown encoding "${label}"; use a label such as windows-1256`);
  }
}

function view(bytes: Uint8Array): Buffer {
  return Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
}

function hex(value: number, width: number): string {
  return value.toString(16).toUpperCase().padStart(width, '0');
}
