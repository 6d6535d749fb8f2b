import { showName } from '../text/show-name.js';

/** A word as a shell takes it, and as it may be shown. */
export function shellWord(word: string): string {
  const shown = showName(word);
  return PLAIN.test(shown) ? shown : `'${shown.replaceAll("'", "'\\''")}'`;
}

const PLAIN = /^[\p{L}\p{M}\p{N}./_+:,@=-]+$/u;
