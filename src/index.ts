import { rules as all } from './rules/index.js';
import type { RuleInfo } from './rules/rule.js';

export { type Cleaner, clean, createCleaner, edits } from './clean.js';
export { type ErrorCode, FanormError, SourceError } from './errors.js';
export type { CleanOptions, Options } from './options.js';
export type { RuleInfo, RuleOption } from './rules/rule.js';
export { type CleanStream, createStream } from './stream.js';
export { apply } from './text/edits.js';
export type {
  Change,
  Confidence,
  Edit,
  Format,
  FormatOptions,
  Gap,
  Head,
  PassName,
  Preset,
  Problem,
  Prose,
  Records,
  RecordWindow,
  Settings,
  Span,
  Spelling,
  Suppression,
} from './types.js';

/**
 * Every rule, in the order in which they are asked.
 *
 * @example rules.find(({ id }) => id === 'arabic-kaf')?.changes[0]; // ['كتاب', 'کتاب']
 */
export const rules: readonly RuleInfo[] = all;
