import type { BlockComment, Language, Quote, Skip } from './language.js';

/** What may begin with a character. */
export interface Openers {
  readonly skips: readonly Skip[];
  readonly blocks: readonly BlockComment[];
  readonly lines: readonly string[];
  readonly quotes: readonly Quote[];
}

/** What a language has to be asked at each character. */
export function openersOf({ skips = [], blockComments, lineComments, quotes }: Language): ReadonlyMap<string, Openers> {
  const signs = [...blockComments, ...quotes].map(({ open }) => open.charAt(0));
  const chars = new Set([
    ...signs,
    ...lineComments.map((sign) => sign.charAt(0)),
    ...skips.flatMap(({ at }) => [...at]),
  ]);
  return new Map(
    [...chars].map((char) => [
      char,
      {
        skips: skips.filter(({ at }) => at.includes(char)),
        blocks: blockComments.filter(({ open }) => open.startsWith(char)),
        lines: lineComments.filter((sign) => sign.startsWith(char)),
        quotes: quotes.filter(({ open }) => open.startsWith(char)),
      },
    ]),
  );
}
