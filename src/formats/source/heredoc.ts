import { nextLineFeed } from '../common/newline.js';
import { matchAt, matchesAt } from '../common/sticky.js';
import type { Skip } from './language.js';

/** `<<END`: its line and the lines after it, down to the one that is `END`. Several on a line follow one another. */
export const shellHeredoc: Skip = {
  at: '<',
  end(source, start) {
    if (!matchesAt(SHELL, source, start)) return undefined;
    let end = nextLineFeed(source, start);
    for (const [, dash, ...names] of source.slice(start, end).matchAll(SHELL_ALL)) {
      const name = names.find((captured) => captured !== undefined);
      end = endOfBody(source, end, (line) => (dash ? line.replace(/^\t+/, '') : line) === name);
    }
    return end;
  },
};

/** `<<<END`: down to the line that starts with `END`, which may be indented. */
export const phpHeredoc: Skip = {
  at: '<',
  end(source, start) {
    const name = matchAt(PHP, source, start)?.[2];
    if (name === undefined) return undefined;
    return endOfBody(source, nextLineFeed(source, start), (line) => {
      const body = line.trimStart();
      return body.startsWith(name) && !/\w/.test(body.charAt(name.length));
    });
  },
};

const SHELL = /(?<!<)<<(?!<)(-?)[ \t]*(?:\\?([A-Za-z_]\w*)|"([^"\n]+)"|'([^'\n]+)')/y;
const SHELL_ALL = new RegExp(SHELL.source, 'g');
const PHP = /<<<[ \t]*(["']?)([A-Za-z_]\w*)\1/y;

/** The end of the first line after `from` that closes the body; of the source, where none does. */
function endOfBody(source: string, from: number, closes: (line: string) => boolean): number {
  for (let start = from + 1; start < source.length; ) {
    const end = nextLineFeed(source, start);
    const line = source.slice(start, source[end - 1] === '\r' ? end - 1 : end);
    if (closes(line)) return end;
    start = end + 1;
  }
  return source.length;
}
