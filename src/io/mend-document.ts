import { FanormError } from '../errors.js';
import type { ContainerKind } from '../formats/index.js';
import { type Mender, menderOf } from '../mender.js';
import { resolve } from '../options.js';
import { replace } from '../text/edits.js';
import { cleanContainer, type PartResult } from './container/clean-container.js';
import { FindingMaker } from './finding.js';
import type { Job, Piece } from './job.js';
import { tooLarge } from './texts.js';

/** In bytes, of the file and of its parts unpacked, where `--max-size` is left out. */
const MAX_SIZE = 64 << 20;

/**
 * Mends a document that is a container: a piece for each part with prose, then one with the bytes.
 *
 * @throws FanormError as `cleanContainer`, and `GUARD`
 */
export async function* mendDocument(
  job: Job,
  kind: ContainerKind,
  blocks: AsyncIterable<Uint8Array>,
): AsyncGenerator<Piece> {
  const { want, target, maxSize = MAX_SIZE } = job;
  const mender = menderOf(resolve(target.options));
  const source = await wholeBytes(blocks, kind, maxSize);
  const readOnly = want === 'findings' || want === 'reading';
  const { bytes, parts } = cleanContainer(source, kind, mender, { maxSize, readOnly });
  const changed = parts.some(({ edits }) => edits.some(({ fix }) => fix));
  if (changed && want === 'changes') mustBeQuiet(bytes, kind, mender);
  for (const part of parts) yield pieceOf(part, job);
  const wanted = want === 'output' || want === 'bytes' || (want === 'changes' && changed);
  yield { size: source.length, changed, fixes: 0, suggestions: 0, ...(wanted && { bytes }) };
}

async function wholeBytes(blocks: AsyncIterable<Uint8Array>, kind: string, limit: number): Promise<Uint8Array> {
  const all: Uint8Array[] = [];
  let size = 0;
  for await (const block of blocks) {
    size += block.length;
    if (size > limit) throw tooLarge(`a .${kind} file`, limit, 'raise --max-size');
    all.push(block);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const block of all) {
    whole.set(block, at);
    at += block.length;
  }
  return whole;
}

/** The last look before a file is written: what is to be written can be read, and a second run finds nothing in it. */
function mustBeQuiet(bytes: Uint8Array, kind: ContainerKind, mender: Mender): void {
  const { parts } = cleanContainer(bytes, kind, mender, { maxSize: Number.POSITIVE_INFINITY });
  for (const { name, edits } of parts) {
    const rule = edits.find(({ fix }) => fix)?.rules.join(', ');
    if (rule === undefined) continue;
    const why = `a second run would change ${name} again`;
    throw new FanormError('GUARD', `internal error in rule ${rule}: ${why}; file left unchanged`);
  }
}

function pieceOf({ name, text, edits }: PartResult, { want }: Job): Piece {
  const fixes = edits.filter(({ fix }) => fix);
  return {
    size: 0,
    changed: false,
    fixes: fixes.length,
    suggestions: edits.length - fixes.length,
    part: name,
    ...(want === 'lines' && { lines: { before: text, after: replace(text, fixes) } }),
    ...(want === 'findings' && { findings: findingsOf(name, text, edits) }),
    ...(want === 'reading' && { reading: { source: text, prose: text, edits } }),
  };
}

/** No byte of the file is the place of a letter in it. */
function findingsOf(part: string, text: string, edits: PartResult['edits']) {
  return new FindingMaker(0, undefined).read(text, edits).map((finding) => ({ ...finding, part }));
}
