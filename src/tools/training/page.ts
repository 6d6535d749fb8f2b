import { resolve } from '../../options.js';
import type { Page } from '../../text/page.js';

const settings = resolve();

/** A page of nothing but prose. */
export function createPage(text: string): Page {
  return { text, untouchable: [], settings };
}
