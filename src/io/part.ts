import { SourceError } from '../errors.js';
import type { Mender } from '../mender.js';
import { replace } from '../text/edits.js';
import { mayHoldArabic } from '../text/may-hold-arabic.js';
import type { Edit, Format, FormatOptions, Problem, Prose, Suppression } from '../types.js';
import { type Place, readWindow } from '../windows.js';
import type { Codec } from './codec.js';
import type { Guard } from './guard.js';
import type { Piece } from './job.js';

/** A part of an input, read. */
export interface Part {
  readonly before: string;
  readonly codec: Codec;
  /** To be written before it. */
  readonly bom: Uint8Array;
  /** Where its directives switch rules off. */
  readonly off: readonly Suppression[];
  readonly place: Place;
}

/** A part, and what of it is prose; undefined for all of it. */
export interface ReadPart extends Part {
  /** Taken away when it is needed no more. */
  prose: Prose | undefined;
  readonly problems: readonly Problem[];
}

/**
 * What of a text is prose: nothing of one that its format cannot read, where there is nothing to mend in it. Others will
 * complain of it.
 *
 * @throws SourceError as `readWindow`
 */
export function proseOf(format: Format, text: string, options: FormatOptions | undefined, place: Place): Prose {
  try {
    return readWindow(format, text, options, place);
  } catch (error) {
    if (error instanceof SourceError && !mayHoldArabic(text)) return { spans: [] };
    throw error;
  }
}

/** What was done to a part. */
export interface Mended {
  readonly after: string;
  readonly fixes: number;
  readonly suggestions: number;
  /** All of them, if they were asked for. */
  readonly edits: readonly Edit[];
}

/**
 * Carries out the fixes of a part, and counts them.
 *
 * @param keepsEdits whether all edits are wanted at once
 * @param guard sees each fix
 */
export function fix(
  { before, prose }: ReadPart,
  mender: Mender,
  keepsEdits: boolean,
  guard: Guard | undefined,
): Mended {
  const edits: Edit[] = [];
  let [fixes, suggestions] = [0, 0];
  function* made(): Generator<Edit> {
    for (const edit of mender.each(before, prose)) {
      if (keepsEdits) edits.push(edit);
      if (edit.fix) fixes++;
      else suggestions++;
      if (!edit.fix) continue;
      guard?.saw(edit);
      yield edit;
    }
  }
  const after = replace(before, made());
  return { after, fixes, suggestions, edits };
}

/** A piece of which only the bytes are wanted, and what else is to be said of it. */
export function outputOf(bytes: Uint8Array, said: Pick<Piece, 'recodedFrom' | 'problems' | 'found'> = {}): Piece {
  return { size: 0, changed: false, fixes: 0, suggestions: 0, bytes, ...said };
}
