import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

/** A Node process: its arguments, and its standard input. */
export interface Command {
  readonly args: readonly string[];
  readonly input?: string;
}

/** The program as it is installed. */
export function fanorm(args: readonly string[], input?: string): Command {
  const bin = fileURLToPath(new URL('../../../bin/fanorm.js', import.meta.url));
  return { args: [bin, ...args], ...(input === undefined ? {} : { input }) };
}

/** What no tool in Node can do without: decoding a file, and encoding it again. */
export function recode(file: string): Command {
  const script = `const text = new TextDecoder('utf-8', { fatal: true }).decode(require('node:fs').readFileSync(process.argv[1]));
process.stdout.write(new TextEncoder().encode(text));`;
  return { args: ['-e', script, file] };
}

/** Runs two commands in turns, so that what else the machine does befalls both, and gives the median of each in milliseconds. */
export function inTurns(a: Command, b: Command, runs: number): [number, number] {
  const times: [number[], number[]] = [[], []];
  for (let run = 0; run < runs; run++) {
    times[0].push(timed(a));
    times[1].push(timed(b));
  }
  return [median(times[0]), median(times[1])];
}

/** The most memory that a command holds, in MB. */
export function peakMemory({ args, input }: Command): number {
  const atExit = `import { writeSync } from 'node:fs';
process.on('exit', () => writeSync(3, String(process.resourceUsage().maxRSS)));`;
  const reporting = ['--import', `data:text/javascript,${encodeURIComponent(atExit)}`, ...args];
  const { output, status } = spawnSync(process.execPath, reporting, {
    input,
    stdio: ['pipe', 'ignore', 'inherit', 'pipe'],
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`);
  return Number(output[3]) / 1000;
}

function timed({ args, input }: Command): number {
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { input, stdio: ['pipe', 'ignore', 'inherit'] });
  if (status !== 0) throw new Error(`${args.join(' ')}: exit ${status}`);
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = (sorted.length - 1) / 2;
  return ((sorted[Math.floor(middle)] ?? 0) + (sorted[Math.ceil(middle)] ?? 0)) / 2;
}
