import type { Target } from './target.js';

/** What became of one input that could be read to its end. */
export interface Outcome {
  readonly target: Target;
  readonly changed: boolean;
  readonly fixes: number;
  readonly suggestions: number;
  /** The encoding that it was read in, where it is written in another. */
  readonly recodedFrom?: string | undefined;
}

/** The sums over all inputs. */
export interface Tally {
  /** Inputs that were read to their end. */
  files: number;
  changed: number;
  fixes: number;
  suggestions: number;
  failed: number;
  /** Binary files that a walk met. */
  binary: number;
}
