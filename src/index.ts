export { type Cleaner, clean, createCleaner, edits } from './clean.js';
export { type ErrorCode, FanormError, SourceError } from './errors.js';
export type { CleanOptions, Options } from './options.js';
export { rules } from './rules/index.js';
export type { Rule } from './rules/rule.js';
export { type CleanStream, createStream } from './stream.js';
export { apply } from './text/edits.js';
export type { Confidence, Edit, Format, FormatOptions, Gap, Preset, Prose, Settings, Span } from './types.js';
