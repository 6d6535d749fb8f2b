import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { configTemplate } from '../config/template.js';
import { FanormError } from '../errors.js';
import type { Args } from './args.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

const NAME = 'fanorm.json';

/** `fanorm init`: writes a configuration into the working directory. */
export async function run(args: Args, world: World): Promise<number> {
  const out = new Sink(world.stdout);
  if (args.has('print')) {
    await out.write(configTemplate());
    return 0;
  }
  const path = join(world.cwd, NAME);
  if (existsSync(path) && !args.has('force')) {
    throw new FanormError('USAGE', `${NAME} exists; write over it with --force, or see the new one with --print`);
  }
  try {
    writeFileSync(path, configTemplate());
  } catch (error) {
    throw new FanormError(
      'WRITE_FAILED',
      `${NAME}: cannot be written (${error instanceof Error ? error.message : error})`,
    );
  }
  await out.write(`${NAME}\n`);
  return 0;
}
