import { ConfigError, FanormError } from '../errors.js';
import { EXIT } from './exit.js';
import { Sink } from './sink.js';
import type { World } from './world.js';

/**
 * Runs the command line.
 *
 * @param argv what follows the name of the program
 * @returns the exit status: 0 done, 1 something would change, 2 something could not be done
 */
export async function main(argv: readonly string[], world: World): Promise<number> {
  try {
    return await dispatch(argv, world);
  } catch (error) {
    // Where standard error is full too there is nobody left to tell.
    await new Sink(world.stderr).write(`${told(error)}\n`).catch(() => {});
    return EXIT.failed;
  }
}

/** The mistakes of a configuration each name their file, line and column, as an editor reads them. */
function told(error: unknown): string {
  if (!(error instanceof FanormError)) return `fanorm: internal error: ${String(error)}`;
  return error instanceof ConfigError ? error.message : `fanorm: ${error.message}`;
}

/** The version is printed without the parser of the command line: what asks for it asks often. */
async function dispatch(argv: readonly string[], world: World): Promise<number> {
  if (argv.length === 1 && (argv[0] === '--version' || argv[0] === '-V')) {
    const { version } = await import('./version.js');
    await new Sink(world.stdout).write(`${version()}\n`);
    return EXIT.done;
  }
  const { runPlainly } = await import('./plain.js');
  const status = await runPlainly(argv, world);
  if (status !== undefined) return status;
  const { runProgram } = await import('./program.js');
  return runProgram(argv, world);
}
