import { readFileSync } from 'node:fs';
import { FanormError } from '../errors.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/** The exit statuses. A failure beats a finding. */
export const EXIT = { done: 0, found: 1, failed: 2 } as const;

/**
 * Runs the command line.
 *
 * @param argv what follows the name of the program
 * @returns the exit status: 0 done, 1 something would change, 2 something could not be done
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  const stderr = new Sink(world.stderr);
  try {
    if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) return await printVersion(world);
    const { runProgram } = await import('./program.js');
    return await runProgram(argv, world, version());
  } catch (error) {
    await stderr.write(`fanorm: ${inOneLine(error)}\n`);
    return EXIT.failed;
  }
}

/** Without the parser of the command line: what asks for the version asks often. */
async function printVersion(world: World): Promise<number> {
  await new Sink(world.stdout).write(`${version()}\n`);
  return EXIT.done;
}

function version(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return found && typeof found === 'object' && 'version' in found ? String(found.version) : '';
}

function inOneLine(error: unknown): string {
  if (error instanceof FanormError) return error.message;
  return `internal error: ${error instanceof Error ? error.message : String(error)}`;
}
