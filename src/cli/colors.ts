import type { Args } from './args.js';
import type { Sink } from './sink.js';
import type { World } from './world.js';

/** Whether to colour: the flag, then NO_COLOR, FORCE_COLOR, TERM=dumb, and last whether it is a terminal. */
export function wantsColors(args: Args, { env }: World, out: Sink): boolean {
  const when = args.has('no-color') ? 'never' : (args.value('color') ?? 'auto');
  if (when !== 'auto') return when === 'always';
  if (env.NO_COLOR) return false;
  if (env.FORCE_COLOR) return !['0', 'false'].includes(env.FORCE_COLOR);
  return env.TERM !== 'dumb' && out.isTerminal;
}
