import type { Skip } from './language.js';

/** Passes over what a sticky pattern matches. */
export function literally(at: string, pattern: RegExp): Skip {
  return {
    at,
    end(source, start) {
      pattern.lastIndex = start;
      return pattern.test(source) ? pattern.lastIndex : undefined;
    },
  };
}
