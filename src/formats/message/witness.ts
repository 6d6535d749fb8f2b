import type { Hole } from './message.js';

/**
 * What the source of a translation shows to be syntax of the program, and the translation has as well: the `;`, `,` and
 * `|` between words without a blank (`yes,no,maybe`), and `!name`, `%10`, `$10`.
 *
 * @param source the text that was translated, escapes as they are spelled
 * @returns the stretches of a translation that are such
 */
export function syntaxIn(source: string): (text: string) => readonly Hole[] {
  const signs = new Set(source.replace(REFERENCES, ' ').match(SIGNS));
  const names = new Set(source.match(NAMES));
  if (signs.size + names.size === 0) return () => [];
  return (text) => [...stretches(text, /(?<=\S)[;,|](?!\s)/g, signs), ...stretches(text, NAMES, names)];
}

const REFERENCES = /&[#\w]{1,31};/g;
const SIGNS = /(?<=\p{L})[;,|](?=\p{L})/gu;
const NAMES = /(?<![\w!%$])(?:!(?=[A-Za-z])|[%$](?=\d\d))\w+/g;

function stretches(text: string, pattern: RegExp, known: ReadonlySet<string>): readonly Hole[] {
  return [...text.matchAll(pattern)]
    .filter(([found]) => known.has(found))
    .map(({ index, 0: { length } }) => ({ start: index, end: index + length, gap: 'object' }));
}
