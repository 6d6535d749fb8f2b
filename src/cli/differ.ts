import type { Piece } from '../io/job.js';
import type { Outcome } from '../io/outcome.js';
import type { Target } from '../io/target.js';
import { Diff } from '../report/diff.js';
import { painter } from '../report/drawing.js';
import { showName } from '../text/show-name.js';
import type { Notes } from './notes.js';
import type { Sink } from './sink.js';

/**
 * Prints the difference that mending would make to a file; of a document, to the text of each of its parts. What no patch
 * can change is told on standard error.
 */
export function differ({ shown }: Target, out: Sink, notes: Notes, colors: boolean) {
  let diff = new Diff(shown);
  let why = '';
  const paint = painter(colors);
  const color = (text: string) => {
    if (!colors) return text;
    const lines = text.split('\n').map((line) => {
      if (line.startsWith('-')) return paint.red(line);
      return line.startsWith('+') ? paint.green(line) : line;
    });
    return lines.join('\n');
  };
  return {
    piece: async ({ lines, part }: Piece): Promise<void> => {
      if (part !== undefined) {
        await out.write(color(diff.end()));
        // No such path exists, so that git apply refuses what would be of no use to it.
        diff = new Diff(`${shown}:${part}`);
        why = 'no patch can change a document; its difference is only to be read';
      }
      if (lines?.encoding !== undefined) why = `a patch is in UTF-8, so one in ${lines.encoding} has no part in it`;
      else if (lines) await out.write(color(diff.push(lines.before, lines.after)));
    },
    done: async ({ changed }: Outcome): Promise<void> => {
      await out.write(color(diff.end()));
      if (changed && why) await notes.note(`${showName(shown)}: ${why}; use --write`);
    },
  };
}
