import type { Page } from '../text/page.js';
import type { Edit } from '../types.js';

/** The word boundaries of a page that are wrong, as edits in the name of the rules of the `boundaries` pass. */
export function boundaryEdits(_page: Page): Edit[] {
  return [];
}
