import { FanormError, SourceError } from '../../errors.js';
import { unpack } from './unpack.js';
import { broken, type Entry, readZip, type Zip } from './zip.js';

/** A zip file whose parts are read as text, until so many bytes have been unpacked. */
export class Archive {
  readonly zip: Zip;
  readonly names: readonly string[];
  private readonly counted = new Set<string>();
  private readonly entries: ReadonlyMap<string, Entry>;

  constructor(
    bytes: Uint8Array,
    private budget: number,
  ) {
    this.zip = readZip(bytes);
    this.names = this.zip.entries.map(({ name }) => name);
    this.entries = new Map(this.zip.entries.map((entry) => [entry.name, entry]));
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  /**
   * What `parse` makes of a part.
   *
   * @throws as `text`, and `BAD_SOURCE` with the place where the part is not well-formed
   */
  parse<T>(name: string, parse: (source: string) => T): T {
    const source = this.text(name);
    try {
      return parse(source);
    } catch (error) {
      if (!(error instanceof SourceError)) throw error;
      // What follows the semicolon is the way round for a text file.
      throw broken(`${name}:${error.line}:${error.column}: ${error.message.split(';')[0]}`);
    }
  }

  /**
   * The text of a part, a byte order mark included.
   *
   * @throws FanormError `BAD_SOURCE` where it is missing or damaged, `TOO_LARGE`, `INVALID_UTF8`
   */
  text(name: string): string {
    const entry = this.entries.get(name);
    if (!entry) throw broken(`${name} is missing`);
    const data = unpack(this.zip.bytes, entry, this.counted.has(name) ? entry.size : this.budget);
    // What is read twice is not there twice.
    if (!this.counted.has(name)) this.budget -= data.length;
    this.counted.add(name);
    const text = decode(name, data);
    const encoding = /^\ufeff?<\?xml[^<>]{0,200}?encoding\s*=\s*["']([\w.-]+)["']/.exec(text)?.[1] ?? 'utf-8';
    if (!/^(?:utf-?8|us-ascii)$/i.test(encoding)) throw notUtf8(name);
    return text;
  }
}

function decode(name: string, data: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(data);
  } catch {
    throw notUtf8(name);
  }
}

function notUtf8(name: string): FanormError {
  return new FanormError('INVALID_UTF8', `${name} in the container is not UTF-8; save the document anew and try again`);
}
