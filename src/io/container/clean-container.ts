import { FanormError } from '../../errors.js';
import type { ContainerKind } from '../../formats/index.js';
import type { Mender } from '../../mender.js';
import { replace } from '../../text/edits.js';
import type { Edit, Format } from '../../types.js';
import { Archive } from './archive.js';
import { inProse, type Reading } from './in-prose.js';
import { keepBlanks } from './keep-blanks.js';
import { partsOf } from './parts.js';
import { repack } from './repack.js';

/** What became of a container. */
export interface ContainerResult {
  /** The bytes that were given, the same object, where nothing changed. */
  readonly bytes: Uint8Array;
  /** The parts that hold prose, in the order in which they are read. */
  readonly parts: readonly PartResult[];
}

/** The prose of a part and what is to be said of it, as a report wants it: each paragraph is a line. */
export interface PartResult {
  /** Its name in the container: `word/document.xml`. */
  readonly name: string;
  /** Its prose, a line for each paragraph, U+FFFC for a picture or a field; notes come last. */
  readonly text: string;
  /** What was changed (`fix: true`) or is only reported, over `text`. Sorted and disjoint. */
  readonly edits: readonly Edit[];
}

export interface ContainerLimits {
  /** How many bytes the parts that are read may have together, unpacked. Default: 256 MiB. */
  readonly maxSize?: number;
  /** Whether the parts are all that is wanted: then the bytes stay, and a signed document is read too. Default: false. */
  readonly readOnly?: boolean;
}

/**
 * Mends the prose of a document that is a zip file of XML parts. All other entries, and all of the parts but the prose,
 * come out byte for byte.
 *
 * @param bytes the file
 * @throws FanormError `BAD_SOURCE` for what is no such document, is damaged, has a password or DRM, or is signed and would
 *   change; `TOO_LARGE` over `maxSize`; `INVALID_UTF8` for a part in another encoding
 * @example const { bytes: mended, parts } = cleanContainer(await readFile('a.docx'), 'docx', createCleaner());
 */
export function cleanContainer(
  bytes: Uint8Array,
  kind: ContainerKind,
  mender: Mender,
  { maxSize = 256 * 1024 * 1024, readOnly = false }: ContainerLimits = {},
): ContainerResult {
  const archive = new Archive(bytes, maxSize);
  const changed = new Map<string, Uint8Array>();
  const parts = partsOf(kind, archive).map(({ name, formats, trims }) =>
    archive.parse(name, (source) => {
      const readings = formats.map((format) => readBy(format, source, mender));
      const fixes = readings
        .flatMap(({ edits }) => edits.filter((edit) => edit.fix))
        .sort((one, other) => one.start - other.start);
      if (fixes.length > 0 && !readOnly) {
        const mended = replace(source, fixes);
        changed.set(name, new TextEncoder().encode(trims ? keepBlanks(source, mended) : mended));
      }
      return { name, ...inProse(source, readings) };
    }),
  );
  if (changed.size === 0) return { bytes, parts };
  mustBeUnsigned(archive);
  return { bytes: repack(archive.zip, changed), parts };
}

function readBy(format: Format, source: string, mender: Mender): Reading {
  const prose = format.read(source);
  return { prose, edits: [...mender.each(source, prose)] };
}

function mustBeUnsigned({ names }: Archive): void {
  const signature = names.find((name) => SIGNATURE.test(name));
  if (signature === undefined) return;
  const what = `the document is signed (${signature}), and any change would make the signature void`;
  throw new FanormError('BAD_SOURCE', `${what}; take the signature away first`);
}

const SIGNATURE = /^(?:_xmlsignatures\/[^/]+\.xml$|META-INF\/(?:documentsignatures|signatures)\.xml$)/;
