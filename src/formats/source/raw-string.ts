import { sourceError } from '../common/source-error.js';
import type { Skip } from './language.js';

/**
 * Passes over strings whose closing sign depends on the opening one: `r##"…"##`, `R"x(…)x"`, `""""…""""`.
 *
 * @param opens sticky; what it captures first is given to `closes`
 */
export function rawString(at: string, opens: RegExp, closes: (captured: string) => string): Skip {
  return {
    at,
    end(source, start) {
      opens.lastIndex = start;
      const captured = opens.exec(source)?.[1];
      if (captured === undefined) return undefined;
      const close = closes(captured);
      const end = source.indexOf(close, opens.lastIndex);
      if (end < 0) throw sourceError(source, start, `unterminated string: no ${close}`);
      return end + close.length;
    },
  };
}
