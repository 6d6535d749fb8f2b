import type { Ranges } from '../types.js';

/**
 * What in a text of prose must not be touched: protected tokens (URLs, paths, code spans, placeholders …) and runs
 * that are not Persian.
 */
export function untouchable(_text: string): Ranges {
  return [];
}
