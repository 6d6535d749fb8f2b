import { createCleaner } from '../clean.js';
import type { Args } from './args.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

export async function run(_args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  let text = '';
  for await (const chunk of world.stdin) text += String(chunk);
  await out.write(createCleaner().clean(text));
  return 0;
}
