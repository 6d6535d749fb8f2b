import type { Gap, Spelling } from '../../types.js';

/**
 * What is to be done with a token: jumped over with all that it opens, or opened, or taken for a part. What is opened is
 * prose, or is none but for what commands in it hold.
 */
export type Plan =
  | 'skip'
  | { readonly gap: Gap; readonly inProse: boolean; readonly spelling?: Spelling }
  | { readonly gap: Gap; readonly start: number; readonly end: number };

/** The plan for a group in which only commands may hold text. */
export const OPENED: Plan = { gap: 'object', inProse: false };
