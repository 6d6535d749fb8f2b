import { Buffer, isAscii, isUtf8 } from 'node:buffer';
import { FanormError } from '../errors.js';
import { lineFeeds } from '../text/position.js';
import { type Codec, codecFor } from './codec.js';
import { wholeUtf8 } from './utf8.js';

/** Bytes that are no text of the encoding. */
export class DecodeError extends FanormError {
  /** @param byteOffset of the first wrong byte in the input */
  constructor(
    code: 'INVALID_UTF8' | 'BINARY' | 'BAD_ENCODING',
    message: string,
    readonly byteOffset: number,
  ) {
    super(code, message);
  }
}

/** The bytes of one input as text, however they are cut. The byte order mark is no part of the text. */
export class Decoder {
  #codec: Codec | undefined;
  #rest: Uint8Array = new Uint8Array();
  /** Of the first byte of `#rest` in the input. */
  #offset = 0;
  #line = 1;

  /** @param label of the encoding; without it UTF-8, or UTF-16 by its byte order mark */
  constructor(private readonly label?: string | undefined) {}

  /** @throws DecodeError */
  push(bytes: Uint8Array): string {
    this.#rest = this.#rest.length === 0 ? bytes : Buffer.concat([this.#rest, bytes]);
    return this.#codec || this.#rest.length >= 3 ? this.#take(this.begun()) : '';
  }

  /** @throws DecodeError */
  end(): string {
    const codec = this.begun();
    const text = this.#take(codec);
    if (this.#rest.length > 0) this.#fail(codec);
    return text + (codec.decode(this.#rest) ?? this.#fail(codec));
  }

  /** The codec, chosen by what has come so far if no text was asked for yet. */
  begun(): Codec {
    if (this.#codec) return this.#codec;
    this.#codec = codecFor(this.#rest, this.label);
    if (this.#codec.recodes) this.#refuseUtf8(this.#codec);
    else this.#refusePacked();
    this.#drop(this.#codec.bom.length);
    return this.#codec;
  }

  #take(codec: Codec): string {
    const whole = this.#rest.subarray(0, codec.whole(this.#rest));
    if (whole.length === 0) return '';
    const nul = codec.nul(whole);
    if (nul >= 0) throw new DecodeError('BINARY', `binary (NUL at offset ${this.#offset + nul})`, this.#offset + nul);
    const text = codec.decode(whole) ?? this.#fail(codec);
    this.#line += lineFeeds(text);
    this.#drop(whole.length);
    return text;
  }

  #drop(length: number): void {
    this.#rest = this.#rest.subarray(length);
    this.#offset += length;
  }

  #fail(codec: Codec): never {
    const { offset, what } = codec.fault(this.#rest);
    const line = this.#line + lineFeeds(codec.decode(this.#rest.subarray(0, offset)) ?? '');
    const at = this.#offset + offset;
    throw new DecodeError(
      codec.name === 'UTF-8' ? 'INVALID_UTF8' : 'BAD_ENCODING',
      `not valid ${codec.name} (${what} at offset ${at}, line ${line})`,
      at,
    );
  }

  #refusePacked(): void {
    const packed = PACKED.find(({ head }) => head.every((byte, i) => this.#rest[i] === byte));
    if (packed) throw new DecodeError('BINARY', `binary (${packed.what})`, 0);
  }

  /** Text in UTF-8 read as a single-byte encoding comes out as garbage that cannot be told from text, so it is refused. */
  #refuseUtf8({ name }: Codec): void {
    const whole = this.#rest.subarray(0, wholeUtf8(this.#rest));
    if (isAscii(whole) || !isUtf8(whole)) return;
    throw new DecodeError('BAD_ENCODING', `valid UTF-8 already, so not read as ${name}; leave out --encoding`, 0);
  }
}

/** How packed files and documents begin: by bytes that no text in UTF-8 begins with. */
const PACKED = [
  { head: [0x1f, 0x8b, 0x08], what: 'packed; pipe in what gzip -dc makes of it' },
  { head: [0xfd, 0x37, 0x7a], what: 'packed; pipe in what xz -dc makes of it' },
  { head: [0x28, 0xb5, 0x2f], what: 'packed; pipe in what zstd -dc makes of it' },
  { head: [0x50, 0x4b, 0x03], what: 'a zip file; a document needs its name, or its type: --as docx' },
  { head: [0xd0, 0xcf, 0x11], what: 'a document of Office before 2007, or one with a password' },
];
