import type { Piece } from '../io/job.js';
import type { Target } from '../io/target.js';
import { Diff } from '../report/diff.js';
import { painter } from '../report/drawing.js';
import type { Sink } from './sink.js';

/** Prints the difference that mending would make to a file; of a document, to the text of each of its parts. */
export function differ(target: Target, out: Sink, colors: boolean) {
  let diff = new Diff(target.shown);
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
        diff = new Diff(`${target.shown}:${part}`);
      }
      if (lines) await out.write(color(diff.push(lines.before, lines.after)));
    },
    done: () => out.write(color(diff.end())),
  };
}
