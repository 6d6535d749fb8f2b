import { Buffer } from 'node:buffer';
import { type Cleaner, createCleaner } from '../clean.js';
import { FanormError } from '../errors.js';
import { loadFormat } from '../formats/index.js';
import type { Options } from '../options.js';
import { rules } from '../rules/index.js';
import { DirectiveReader } from '../segment/directives.js';
import type { Reading } from '../stats/stats.js';
import { createPager } from '../stream.js';
import { apply } from '../text/edits.js';
import { viewOf } from '../text/view.js';
import type { Edit, Format, Prose } from '../types.js';
import type { Codec } from './codec.js';
import { Decoder } from './decoder.js';
import { type Finding, FindingMaker } from './finding.js';
import { guard } from './guard.js';
import type { Target } from './target.js';

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
  /** Reads the directives in the input; it knows at the end what is wrong with them. */
  readonly directives: DirectiveReader;
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
  const parts = format ? wholeText(job, decoder, blocks) : pages(decoder, blocks);
  let pieces = 0;
  for await (const text of parts) {
    pieces++;
    yield mender.piece(text);
  }
  // An empty text has a byte order mark all the same.
  if (pieces === 0) yield mender.piece('');
}

/** The text in parts of whole pages, over whose ends no rule looks. */
async function* pages(decoder: Decoder, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  const pager = createPager();
  for await (const block of blocks) {
    const text = pager.push(decoder.push(block)).join('');
    if (text !== '') yield text;
  }
  const rest = [...pager.push(decoder.end()), ...pager.end()].join('');
  if (rest !== '') yield rest;
}

async function* wholeText(job: Job, decoder: Decoder, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<string> {
  let text = '';
  let size = 0;
  for await (const block of blocks) {
    size += block.length;
    if (size > job.maxSize) throw tooLarge(job);
    text += decoder.push(block);
  }
  yield text + decoder.end();
}

/** Mends the parts of one input. */
class Mender {
  readonly #cleaner: Cleaner;
  /** Reads the directives of the text after its fixes, for the guard. */
  readonly #directivesAfter = new DirectiveReader(RULE_IDS);
  #findings: FindingMaker | undefined;
  #isFirst = true;

  constructor(
    private readonly job: Job,
    private readonly decoder: Decoder,
    private readonly format: Format | undefined,
  ) {
    this.#cleaner = cleanerFor(job.target.options);
  }

  piece(before: string): Piece {
    const { want } = this.job;
    const codec = this.decoder.begun();
    const prose = this.#prose(before, this.job.directives);
    const edits = this.#cleaner.edits(before, prose);
    if (prose?.off) this.job.directives.saw(this.#cleaner.edits(before, { ...prose, off: [] }));
    const fixes = edits.filter((edit) => edit.fix);
    const after = this.#apply(before, prose, fixes);
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
      ...(want === 'findings' && { findings: this.#found(before, codec, edits) }),
      ...(want === 'reading' && {
        reading: { source: before, prose: prose ? viewOf(before, prose).text : before, edits },
      }),
    };
  }

  /** What of the next part is prose, and where its directives switch rules off; undefined for all and nowhere. */
  #prose(text: string, directives: DirectiveReader): Prose | undefined {
    const off = directives.read(text);
    const prose = this.format?.read(text, this.job.target.formatOptions);
    if (off.length === 0) return prose;
    return { ...(prose ?? { spans: [{ start: 0, end: text.length, gap: 'break' }] }), off };
  }

  /** The text after its fixes, looked over where it is to be written. */
  #apply(before: string, proseBefore: Prose | undefined, fixes: readonly Edit[]): string {
    const after = fixes.length === 0 ? before : apply(before, fixes);
    if (this.job.want !== 'changes') return after;
    const proseAfter = this.#prose(after, this.#directivesAfter);
    if (fixes.length > 0) guard(this.#cleaner, { before, after, fixes, proseBefore, proseAfter });
    return after;
  }

  #found(text: string, codec: Codec, edits: readonly Edit[]): Finding[] {
    this.#findings ??= new FindingMaker(codec.bom.length, codec.recodes ? undefined : codec.size);
    return this.#findings.read(text, edits);
  }
}

/** For a `DirectiveReader`. */
export const RULE_IDS: ReadonlySet<string> = new Set(rules.map(({ id }) => id));

const NOTHING = new Uint8Array();
const ASCII = /^[\u0000-\u007f]*$/;

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
