import type { Gap } from '../../types.js';

/** A stretch of a text that is markup, or that reads as `text`. */
export interface Cut {
  start: number;
  end: number;
  gap: Gap;
  text?: string;
  /** What it is paired with, for a run of marks. */
  pairs?: string;
}
