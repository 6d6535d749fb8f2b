import type { FanormError } from '../errors.js';
import type { Options } from '../options.js';
import type { FormatOptions } from '../types.js';

/** A file to work on, with what holds for it; or the reason why it is passed by. */
export interface Target {
  /** Absolute. */
  readonly path: string;
  /** Relative to the working directory where it lies below it. */
  readonly shown: string;
  /** Whether the user named it; otherwise a walk found it. */
  readonly named: boolean;
  readonly options: Options;
  readonly formatOptions: FormatOptions;
  /** Why it cannot be worked on. */
  readonly problem?: FanormError;
  /** Where it was said that it is left alone: `.fanormignore:3`. */
  readonly skipped?: string;
}

export interface SelectOptions {
  readonly cwd: string;
  readonly flags: Options;
  readonly config?: string | undefined;
  readonly noConfig?: boolean | undefined;
  readonly noIgnore?: boolean | undefined;
  readonly unmatchedIsFine?: boolean | undefined;
}
