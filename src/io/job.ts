import type { DirectiveReader } from '../segment/directives.js';
import type { Reading } from '../stats/stats.js';
import type { Problem } from '../types.js';
import type { Finding } from './finding.js';
import type { Target } from './target.js';

/**
 * What is asked of an input: `output` all the new bytes and no count of anything, `bytes` them and the counts, `changes`
 * the new bytes of the pieces that change (and the guard over them), `lines` the text of the pieces before and after,
 * `findings` what was found, `reading` what was read and the edits over it, `count` only how much.
 */
export type Want = 'output' | 'bytes' | 'changes' | 'lines' | 'findings' | 'reading' | 'count';

export interface Job {
  readonly target: Target;
  readonly want: Want;
  /** `--encoding` */
  readonly encoding?: string | undefined;
  /** The most bytes of what must be read whole: a structured file, a line of JSON Lines, a document. */
  readonly maxSize?: number | undefined;
  /** A part that cannot be read makes the input fail, where it would be passed through. */
  readonly strict?: boolean | undefined;
  /** Helps with text that comes in parts and of which only the `output` is wanted. Default: nobody does. */
  readonly aid?: Aid | undefined;
  /** Reads the directives in the input; it knows at the end what is wrong with them. */
  readonly directives: DirectiveReader;
}

/** Threads that help to mend one text. */
export interface Aid {
  readonly threads: number;
  /** After so many code units. */
  readonly from: number;
}

/** A piece of an input, mended. The pieces of an input are it, in order; a document may have more, without bytes. */
export interface Piece {
  /** Its bytes in the input, unless that is recoded, where `changes` are wanted; 0 otherwise. */
  readonly size: number;
  /** False, and the counts 0, where only the `output` is wanted. */
  readonly changed: boolean;
  readonly fixes: number;
  readonly suggestions: number;
  /** The encoding that it was read in, where it is written in another. */
  readonly recodedFrom?: string;
  readonly bytes?: Uint8Array;
  readonly lines?: Lines;
  /** The part of a document that `lines` and `reading` are of: `word/document.xml`. A line of them is a paragraph. */
  readonly part?: string;
  readonly findings?: readonly Finding[];
  /** What of it could not be read and is passed through as it is, in lines of the input. */
  readonly problems?: readonly Problem[];
  readonly reading?: Reading;
  /** Which of the fields that were asked for there are in it; absent where it can have none. */
  readonly found?: ReadonlySet<string>;
}

/** The text of a piece before and after its fixes, a byte order mark included. */
export interface Lines {
  readonly before: string;
  readonly after: string;
  /** The encoding of the input, where a patch in UTF-8 cannot be of it. */
  readonly encoding?: string;
}
