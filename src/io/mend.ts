import { Buffer } from 'node:buffer';
import { SourceError } from '../errors.js';
import { isContainer, loadFormat } from '../formats/index.js';
import { directiveReader, letBe } from '../heed.js';
import { type Mender, menderOf } from '../mender.js';
import { resolve } from '../options.js';
import { BOM } from '../text/chars.js';
import { viewOf } from '../text/view.js';
import type { Edit, Format, Problem, Prose, Suppression } from '../types.js';
import { behind, type Place, START, Windows } from '../windows.js';
import type { Aide } from './aide.js';
import type { Codec } from './codec.js';
import { Decoder } from './decoder.js';
import type { Finding, FindingMaker } from './finding.js';
import type { Guard } from './guard.js';
import type { Job, Lines, Piece, Want } from './job.js';
import { fix, type Mended, outputOf, type Part, proseOf, type ReadPart } from './part.js';
import { textsOf } from './texts.js';
import type { Task } from './together.js';

/**
 * Mends an input piece by piece. Plain text and records need no more memory however many there are; a structured file is
 * one piece.
 *
 * @throws FanormError for what cannot be decoded, read or mended; the pieces before it were right
 */
export async function* mend(job: Job, blocks: AsyncIterable<Uint8Array>): AsyncGenerator<Piece> {
  const id = job.target.format;
  if (isContainer(id)) {
    const { mendDocument } = await import('./mend-document.js');
    return yield* mendDocument(job, id, blocks);
  }
  const format = await loadFormat(id);
  const decoder = new Decoder(job.encoding);
  const windows = format?.records && new Windows(format.records, job.target.formatOptions);
  const mender = new PartMender(job, decoder, format, windows, await looksFor(job.want));
  let pieces = 0;
  for await (const piece of piecesOf(mender, job, textsOf(job, format, windows, decoder, blocks))) {
    pieces++;
    yield piece;
  }
  // An empty text has a byte order mark all the same.
  if (pieces === 0) yield mender.piece('');
}

/** Much text that comes in parts, and of which only the bytes are wanted, is mended in several threads after a while. */
async function* piecesOf(
  mender: PartMender,
  { target, want, aid }: Job,
  texts: AsyncGenerator<string>,
): AsyncGenerator<Piece> {
  const helping = want === 'output' && mender.takesParts ? aid : undefined;
  try {
    for (let units = 0; !helping || units < helping.from; ) {
      const { value: text, done } = await texts.next();
      if (done) return;
      units += text.length;
      yield mender.piece(text);
    }
    // Loaded only where it is wanted: most texts are short.
    const { together } = await import('./together.js');
    yield* together(mender.tasks(texts), target, helping.threads);
  } finally {
    await texts.return(undefined);
  }
}

/** What looks at the parts besides. */
interface Looks {
  readonly Guard?: typeof Guard;
  readonly FindingMaker?: typeof FindingMaker;
}

/** Loads what is wanted, and nothing for a text that is only printed. */
async function looksFor(want: Want): Promise<Looks> {
  switch (want) {
    case 'changes':
      return import('./guard.js');
    case 'findings':
      return import('./finding.js');
    default:
      return {};
  }
}

/** Mends the parts of one input. */
class PartMender {
  readonly #mender: Mender;
  /** Reads the directives of the text after its fixes, for the guard. */
  readonly #directivesAfter = directiveReader();
  #findings: FindingMaker | undefined;
  /** Of the next part. Lines before it are counted where it is a window of records. */
  #place = START;

  constructor(
    private readonly job: Job,
    private readonly decoder: Decoder,
    private readonly format: Format | undefined,
    private readonly windows: Windows | undefined,
    private readonly looks: Looks,
  ) {
    this.#mender = menderOf(resolve(job.target.options));
  }

  /** Whether a long input has more than one part. */
  get takesParts(): boolean {
    return !this.format || this.windows !== undefined;
  }

  /** The next parts as tasks, of which those without anything to look out for may be done elsewhere. */
  async *tasks(texts: AsyncIterable<string>): AsyncGenerator<Task<Piece>> {
    for await (const text of texts) {
      const part = this.#take(text);
      const away = async (aide: Aide) => {
        const { bytes, problems, ...found } = await aide.mend({ text, place: part.place });
        return outputOf(joined(part.bom, bytes), { ...found, problems: this.#allowed(problems) });
      };
      yield {
        here: async () => this.#mend(this.#read(part)),
        ...(part.off.length === 0 && part.codec.name === 'UTF-8' && !part.codec.recodes && { away }),
      };
    }
  }

  /** Mends the next part. */
  piece(before: string): Piece {
    return this.#mend(this.#read(this.#take(before)));
  }

  /** Takes the next part, in their order. */
  #take(before: string): Part {
    const codec = this.decoder.begun();
    const place = { ...this.#place, head: this.windows?.head };
    this.#place = behind(place, this.windows ? before : '');
    return { before, codec, bom: place.isFirst ? codec.bom : NOTHING, off: this.job.directives.read(before), place };
  }

  #read(part: Part): ReadPart {
    const prose = this.#prose(part.before, part.off, part.place);
    return { ...part, prose, problems: this.#allowed(prose?.problems) };
  }

  #mend(part: ReadPart): Piece {
    const { before, codec, bom, problems } = part;
    const found = part.prose?.found;
    const { want } = this.job;
    if (want === 'output' && part.off.length === 0) return this.#output(part);
    const { after, fixes, suggestions, edits } = this.#mended(part);
    const recoded = isRecoded(codec, before);
    const changed = fixes > 0 || recoded;
    return {
      size: want === 'changes' && !codec.recodes ? bom.length + codec.size(before) : 0,
      changed,
      fixes,
      suggestions,
      ...(recoded && { recodedFrom: codec.name }),
      ...(problems.length > 0 && { problems }),
      ...(found && { found }),
      ...((want === 'output' || want === 'bytes' || (want === 'changes' && (changed || codec.recodes))) && {
        bytes: joined(bom, codec.encode(after)),
      }),
      ...(want === 'lines' && { lines: linesOf(part, after) }),
      ...(want === 'findings' && { findings: this.#found(part, edits) }),
      ...(want === 'reading' && {
        reading: { source: before, prose: part.prose ? viewOf(before, part.prose).text : before, edits },
      }),
    };
  }

  /** Mends a part, and looks it over where it is to be written. Only where they are asked for are all edits there at once. */
  #mended(part: ReadPart): Mended {
    const { want, directives } = this.job;
    const guard = this.looks.Guard && new this.looks.Guard(part.before, part.prose);
    const mended = fix(part, this.#mender, want === 'findings' || want === 'reading', guard);
    if (part.prose?.off) directives.saw([...this.#mender.each(part.before, { ...part.prose, off: [] })]);
    if (!guard) return mended;
    part.prose = undefined; // before there is another
    if (mended.fixes === 0) {
      // What follows wants to know which rules its directives leave off, and no more.
      this.#directivesAfter.read(mended.after);
      return mended;
    }
    guard.passes(
      this.#mender,
      mended.after,
      this.#prose(mended.after, this.#directivesAfter.read(mended.after), part.place),
    );
    return mended;
  }

  /** The text is mended without being told what is done to it, which takes longer. */
  #output({ before, codec, bom, prose, problems }: ReadPart): Piece {
    const bytes = joined(bom, codec.encode(this.#mender.clean(before, prose)));
    const found = prose?.found;
    return outputOf(bytes, {
      ...(isRecoded(codec, before) && { recodedFrom: codec.name }),
      ...(found && { found }),
      problems,
    });
  }

  /** What of a text is prose, let be where rules are switched off; undefined for all and nowhere. */
  #prose(text: string, off: readonly Suppression[], place: Place): Prose | undefined {
    const { formatOptions } = this.job.target;
    return letBe(off, text, this.format && proseOf(this.format, text, formatOptions, place));
  }

  /** What of a part cannot be read, unless the input fails for it. */
  #allowed(problems: readonly Problem[] = []): readonly Problem[] {
    const [first] = problems;
    if (first && this.job.strict) throw strictly(first);
    return problems;
  }

  #found({ before, codec, prose }: ReadPart, edits: readonly Edit[]): Finding[] {
    const { FindingMaker } = this.looks;
    this.#findings ??= FindingMaker && new FindingMaker(codec.bom.length, codec.recodes ? undefined : codec.size);
    const view = prose && edits.some(({ read }) => read) ? viewOf(before, prose).text : before;
    return this.#findings?.read(before, edits, view) ?? [];
  }
}

function linesOf({ before, codec, bom }: Part, after: string): Lines {
  if (codec.name !== 'UTF-8') return { before, after, encoding: codec.name };
  const mark = bom.length > 0 ? BOM : '';
  return { before: mark + before, after: mark + after };
}

function strictly({ line, column, message }: Problem): SourceError {
  return new SourceError(`${message}; leave out --strict to pass it through`, line, column);
}

function joined(bom: Uint8Array, bytes: Uint8Array): Uint8Array {
  return bom.length === 0 ? bytes : Buffer.concat([bom, bytes]);
}

/** Whether a text is written in other bytes than it was read in. */
function isRecoded({ recodes }: Codec, text: string): boolean {
  return recodes && !ASCII.test(text);
}

const NOTHING = new Uint8Array();
const ASCII = /^[\u0000-\u007f]*$/;
