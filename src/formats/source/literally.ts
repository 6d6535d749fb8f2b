import { matchEnd } from '../common/sticky.js';
import type { Skip } from './language.js';

/** Passes over what a sticky pattern matches. */
export function literally(at: string, pattern: RegExp): Skip {
  return {
    at,
    end(source, start) {
      const end = matchEnd(pattern, source, start);
      return end < 0 ? undefined : end;
    },
  };
}
