import { relative, resolve } from 'node:path';
import type { ConfigFile } from '../config/read.js';
import { settingsFor } from '../config/settings.js';
import type { FanormError } from '../errors.js';
import { formatFor } from '../formats/index.js';
import type { Options } from '../options.js';
import type { FormatOptions } from '../types.js';

/** One input, as selection found it: where it is, what it is, and what holds for it. */
export interface Target {
  /** Absolute, or `-` for standard input. */
  readonly path: string;
  /** As the user would name it: relative to the working directory. Not escaped. */
  readonly shown: string;
  /** Named by the user, not met in a walk or by a glob: what cannot be done to it is an error, not a note. */
  readonly named: boolean;
  /** The flags, the overrides and the configuration that hold for it. */
  readonly options: Options;
  /** The id of its format: `text`, `markdown` … */
  readonly format: string;
  readonly formatOptions?: FormatOptions;
  /** Why it cannot be taken: it does not exist, its configuration is wrong … */
  readonly problem?: FanormError;
  /** Why it is left as it is, for a note: `.fanormignore:3`. What is not named is a document that a walk met, or unread. */
  readonly skipped?: string;
}

/** What selection must know beside the paths. */
export interface SelectOptions {
  /** Absolute. Relative paths start from it and shown names are relative to it. */
  readonly cwd: string;
  /** What the flags say of the rules and of what is prose. */
  readonly options: Options & FormatOptions;
  /** `--as`: the id of a format for all inputs, or `auto` to go by each name. Default: `auto`. */
  readonly as?: string | undefined;
  /** `--stdin-filename`: the name of `-` for configuration, overrides, ignore rules and format. */
  readonly stdinFilename?: string | undefined;
  /** `--config FILE` */
  readonly config?: string | undefined;
  /** `--no-config` */
  readonly noConfig?: boolean | undefined;
  /** `--no-ignore` */
  readonly noIgnore?: boolean | undefined;
  /** `--no-error-on-unmatched-pattern` */
  readonly allowUnmatched?: boolean | undefined;
  /** Descriptors of what is printed to: a walk does not find these files. Default: none. */
  readonly outputs?: readonly number[] | undefined;
}

/** What holds for a path, under the configuration of its directory. */
export function targetAt(path: string, named: boolean, options: SelectOptions, config?: ConfigFile): Target {
  const { cwd, as = 'auto', options: flags } = options;
  const { format, unread } = formatFor(path, as);
  const skipped = unread && `no format reads ${unread}; --as text mends it as plain text`;
  const settings = settingsFor(path, config, flags);
  return { path, shown: relative(cwd, path) || '.', named, format, ...settings, ...(skipped && { skipped }) };
}

/** Standard input, with what holds where it stands. */
export function standardInput(options: SelectOptions, config?: ConfigFile): Target {
  const target = targetAt(stdinPath(options), true, options, config);
  return { ...target, path: '-', ...(options.stdinFilename === undefined && { shown: '<stdin>' }) };
}

/** Standard input stands where its name says, or else in the working directory. */
export function stdinPath({ cwd, stdinFilename }: SelectOptions): string {
  return resolve(cwd, stdinFilename ?? 'stdin');
}
