import type { Format } from '../types.js';
import { commentSpans } from './source/comment.js';
import { LANGUAGES } from './source/languages.js';
import { lex, type Token } from './source/lex.js';
import { stringSpans } from './source/string.js';

/**
 * Source code, a format for each language by its id: `js ts py php java go c rs cs sh`. Prose are the comments and
 * docstrings, but not what in them is code, a tag, a directive or another language; with `strings`, also the strings
 * that hold a Persian word. What PHP stands in, heredocs, raw strings and the text of JSX are left alone.
 *
 * @throws SourceError for a comment or a string without an end
 * @example sources.get('js')?.read('x(); // كتاب ها'); // { spans: [{ start: 8, end: 15, gap: 'break' }] }
 */
export const sources: ReadonlyMap<string, Format> = new Map(
  LANGUAGES.map((language) => [
    language.id,
    {
      id: language.id,
      read(source, options) {
        const tokens = lex(source, language);
        const comments = commentSpans(
          source,
          tokens.filter((token) => token.kind !== 'string'),
        );
        if (!options?.strings) return { spans: comments };
        const strings = stringSpans(source, tokens.filter(isString));
        return { spans: [...comments, ...strings].sort((a, b) => a.start - b.start) };
      },
    },
  ]),
);

function isString(token: Token): boolean {
  return token.kind === 'string';
}
