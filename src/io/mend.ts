import { Buffer } from 'node:buffer';
import { type Cleaner, createCleaner } from '../clean.js';
import { FanormError } from '../errors.js';
import { loadFormat } from '../formats/index.js';
import type { Options } from '../options.js';
import type { Reading } from '../stats/stats.js';
import { apply, moveAll } from '../text/edits.js';
import { viewOf } from '../text/view.js';
import type { Edit, Format, Prose } from '../types.js';
import type { Codec } from './codec.js';
import { Decoder } from './decoder.js';
import { type Finding, FindingMaker } from './finding.js';
import { guard } from './guard.js';
import type { Target } from './target.js';
import { type Window, Windows } from './windows.js';

/**
 * What is asked of an input: `bytes` all the new bytes, `changes` the new bytes of the pieces that change (and the guard
 * over them), `lines` the text of the pieces before and after, `findings` what was found, `reading` what was read and
 * the edits over it, `count` only how much.
 */
export type Want = 'bytes' | 'changes' | 'lines' | 'findings' | 'reading' | 'count';

export interface Job {
  readonly target: Target;
  readonly want: Want;
  /** `--encoding` */
  readonly encoding?: string | undefined;
  /** The most bytes of a structured file. */
  readonly maxSize: number;
}

/** A piece of an input, mended. The pieces of an input are it, in order. */
export interface Piece {
  /** Its bytes in the input, unless that is recoded. */
  readonly size: number;
  readonly changed: boolean;
  readonly fixes: number;
  readonly suggestions: number;
  /** The encoding that it was read in, where it is written in another. */
  readonly recodedFrom?: string;
  readonly bytes?: Uint8Array;
  readonly lines?: { readonly before: string; readonly after: string };
  readonly findings?: readonly Finding[];
  readonly reading?: Reading;
}

/**
 * Mends an input piece by piece. Plain text needs no more memory however long it is; a structured file is one piece.
 *
 * @throws FanormError for what cannot be decoded, read or mended; the pieces before it were right
 */
export async function* mend(job: Job, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const format = await loadFormat(job.target.format);
  const decoder = new Decoder(job.encoding);
  const mender = new Mender(job, decoder, format);
  const windows = new Windows();
  let read = 0;
  for await (const block of blocks) {
    read += block.length;
    if (format && read > job.maxSize) throw tooLarge(job);
    windows.push(decoder.push(block));
    if (!format) yield* mender.all(windows, false);
  }
  windows.push(decoder.end());
  yield* mender.all(windows, true);
}

/** Mends the windows of one input. */
class Mender {
  readonly #cleaner: Cleaner;
  #findings: FindingMaker | undefined;
  #isFirst = true;

  constructor(
    private readonly job: Job,
    private readonly decoder: Decoder,
    private readonly format: Format | undefined,
  ) {
    this.#cleaner = cleanerFor(job.target.options);
  }

  /** The pieces of all windows that are there; at the end of the input also of what is left. */
  *all(windows: Windows, atEnd: boolean): Generator<Piece> {
    for (let window = windows.next(atEnd); window; window = windows.next(atEnd)) {
      const { text, from } = window;
      const found = this.#cleaner.edits(text, this.#prose(text));
      const to = beforeStraddling(found, window);
      const isLast = atEnd && to === text.length;
      const edits = found.filter(({ start, end }) => start >= from && end <= to && (start < to || isLast));
      yield this.#piece({ text, from, to }, edits);
      windows.taken(to);
    }
    if (atEnd && this.#isFirst) yield this.#piece({ text: '', from: 0, to: 0 }, []);
  }

  #prose(text: string): Prose | undefined {
    return this.format?.read(text, this.job.target.formatOptions);
  }

  #piece(window: Window, edits: readonly Edit[]): Piece {
    const { want } = this.job;
    const codec = this.decoder.begun();
    const before = window.text.slice(window.from, window.to);
    const fixes = edits.filter((edit) => edit.fix);
    const after = fixes.length === 0 ? before : this.#apply(window, fixes);
    const bom = this.#isFirst ? codec.bom : NOTHING;
    this.#isFirst = false;
    const recoded = codec.recodes && !ASCII.test(before);
    const changed = fixes.length > 0 || recoded;
    return {
      size: codec.recodes ? 0 : bom.length + codec.size(before),
      changed,
      fixes: fixes.length,
      suggestions: edits.length - fixes.length,
      ...(recoded && { recodedFrom: codec.name }),
      ...((want === 'bytes' || (want === 'changes' && (changed || codec.recodes))) && {
        bytes: Buffer.concat([bom, codec.encode(after)]),
      }),
      ...(want === 'lines' && { lines: { before, after } }),
      ...(want === 'findings' && { findings: this.#found(window, codec, edits) }),
      ...(want === 'reading' && { reading: this.#read(window, before, edits) }),
    };
  }

  /** The text of a window after its fixes, looked over where it is to be written. */
  #apply({ text, from, to }: Window, fixes: readonly Edit[]): string {
    const whole = apply(text, fixes);
    const end = whole.length - (text.length - to);
    if (this.job.want === 'changes') {
      const proses = { proseBefore: this.#prose(text), proseAfter: this.#prose(whole) };
      guard(this.#cleaner, { before: text, after: whole, from, to: end, fixes, ...proses });
    }
    return whole.slice(from, end);
  }

  #read({ text, from }: Window, source: string, edits: readonly Edit[]): Reading {
    const prose = this.#prose(text);
    return { source, prose: prose ? viewOf(text, prose).text : source, edits: moveAll(edits, -from) };
  }

  #found({ text, from, to }: Window, codec: Codec, edits: readonly Edit[]): Finding[] {
    this.#findings ??= new FindingMaker(codec.bom.length, codec.recodes ? undefined : codec.size);
    return this.#findings.read(text, from, to, edits);
  }
}

const NOTHING = new Uint8Array();
const ASCII = /^[\u0000-\u007f]*$/;

/** The end of a window, or the start of an edit over that end: the next window sees more of what follows it. */
function beforeStraddling(edits: readonly Edit[], { from, to }: Window): number {
  return edits.find(({ start, end }) => start > from && start < to && end > to)?.start ?? to;
}

const cleaners = new Map<string, Cleaner>();

/** Most inputs share their options, and making a cleaner costs. */
function cleanerFor(options: Options): Cleaner {
  const key = JSON.stringify(options);
  const cleaner = cleaners.get(key) ?? createCleaner(options);
  cleaners.set(key, cleaner);
  return cleaner;
}

function tooLarge({ target, maxSize }: Job): FanormError {
  const limit = `over ${maxSize / (1 << 20)} MiB`;
  return new FanormError('TOO_LARGE', `too large for ${target.format} mode (${limit}); use --as text or --max-size`);
}
