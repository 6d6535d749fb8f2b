import { FanormError } from '../errors.js';
import type { Input } from '../io/input.js';
import type { Piece } from '../io/job.js';
import { Replacement } from '../io/replacement.js';
import type { Target } from '../io/target.js';
import { showName } from '../text/show-name.js';
import type { Sink } from './sink.js';
import { fixesOf } from './summary.js';

/** Opens no file for writing until a piece changes; what came before is then copied as it is. */
export function writer(target: Target, input: Input | undefined, out: Sink, quiet: boolean) {
  if (!input) throw new FanormError('USAGE', 'standard input cannot be rewritten; leave out --write');
  let replacement: Replacement | undefined;
  let at = 0;
  return {
    async piece({ size, changed, bytes }: Piece): Promise<void> {
      if (!replacement && (changed || bytes)) {
        replacement = await Replacement.begin(input);
        await replacement.copy(0, at);
      }
      if (bytes) await replacement?.write(bytes);
      else await replacement?.copy(at, size);
      at += size;
    },
    async done({ changed, fixes }: { changed: boolean; fixes: number }): Promise<void> {
      if (!changed) return replacement?.abort();
      await replacement?.commit();
      if (!quiet) await out.write(`${showName(target.shown)} (${fixesOf(fixes)})\n`);
    },
    abort: async () => replacement?.abort(),
  };
}
