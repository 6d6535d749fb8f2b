import type { Skip } from './language.js';

/** The HTML after `?>`, up to the next `<?php`. */
export const htmlEnd: Skip = {
  at: '?',
  end: (source, start) => (source.startsWith('?>', start) ? phpStart(source, start) : undefined),
};

/** Where the next stretch of PHP begins; the end of the source, where none does. */
export function phpStart(source: string, from = 0): number {
  OPENING.lastIndex = from;
  return OPENING.test(source) ? OPENING.lastIndex : source.length;
}

const OPENING = /<\?(?:php\b|=)/gi;
