import type { Format } from '../../types.js';
import { commentSpans } from './comment.js';
import type { Language } from './language.js';
import { lex, type Token } from './lex.js';
import { stringSpans } from './string.js';

/**
 * The format of source code in a language. Prose are the comments and docstrings, but not what in them is code, a tag, a
 * directive or another language; with `strings`, also the strings that hold a Persian word.
 *
 * @throws SourceError (when it reads) for a comment or a string without an end
 */
export function sourceFormat(language: Language): Format {
  return {
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
  };
}

function isString(token: Token): boolean {
  return token.kind === 'string';
}
