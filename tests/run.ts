import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { PassThrough } from 'node:stream';
import { setTimeout } from 'node:timers/promises';
import { expect, onTestFinished } from 'vitest';
import { main } from '../src/cli/main.js';

/** The program as it is installed. */
export const BIN = join(import.meta.dirname, '..', 'bin', 'fanorm.js');

if (!existsSync(join(import.meta.dirname, '..', 'dist', 'cli', 'main.js'))) throw new Error('run npm run build first');

/** How a run is set up. */
export interface Setup {
  readonly cwd: string;
  readonly input?: string | Uint8Array;
  readonly env?: Readonly<Record<string, string>>;
}

/** What a run gave. */
export interface Ran {
  readonly status: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly out: string;
  readonly err: string;
  readonly bytes: Buffer;
}

/** Runs the command line as a process. */
export function runProcess(args: readonly string[], { cwd, input = '', env = {} }: Setup): Ran {
  const { status, signal, stdout, stderr } = spawnSync(process.execPath, [BIN, ...args], {
    cwd,
    input,
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 1 << 30,
    timeout: 30_000,
  });
  return { status, signal, out: stdout.toString(), err: stderr.toString(), bytes: stdout };
}

/** Runs the command line in this process, over streams of its own. */
export async function runHere(args: readonly string[], { cwd, input = '', env = {} }: Setup): Promise<Ran> {
  const [stdin, stdout, stderr] = [new PassThrough(), new PassThrough(), new PassThrough()];
  stdin.end(input);
  const all = Promise.all([collect(stdout), collect(stderr)]);
  const status = await main(args, { stdin, stdout, stderr, cwd, env });
  stdout.end();
  stderr.end();
  const [bytes, err] = await all;
  return { status, signal: null, out: bytes.toString(), err: err.toString(), bytes };
}

/** Starts the command line as a process, to be meddled with while it runs. */
export function startProcess(args: readonly string[], cwd: string) {
  const child = spawn(process.execPath, [BIN, ...args], { cwd });
  // It has not ended for us as long as something that it wrote is unread.
  child.stdout.resume();
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<Pick<Ran, 'status' | 'signal' | 'err'>>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, err }));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal), temps: () => tempsIn(cwd) };
}

/** The temporary files of the safe writer that are in a directory. */
export function tempsIn(directory: string): string[] {
  return readdirSync(directory).filter((name) => name.startsWith('.fanorm-'));
}

export async function waitFor(condition: () => boolean): Promise<void> {
  // What was so for a moment, as a temporary file that is there, counts.
  let isMet = condition();
  for (let n = 0; n < 4000 && !isMet; n++) {
    await setTimeout(5);
    isMet = condition();
  }
  expect(isMet).toBe(true);
}

/** Runs a line of shell, in which `fanorm` is the program. */
export function runShell(line: string, { cwd, input = '', env = {} }: Setup): Ran {
  const script = `fanorm() { '${process.execPath}' '${BIN}' "$@"; }\n${line}`;
  const { status, signal, stdout, stderr } = spawnSync('bash', ['--norc', '-c', script], {
    cwd,
    input,
    env: { PATH: process.env.PATH ?? '', ...env },
    maxBuffer: 1 << 30,
    timeout: 60_000,
  });
  return { status, signal, out: stdout.toString(), err: stderr.toString(), bytes: stdout };
}

async function collect(stream: PassThrough): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of stream) chunks.push(chunk);
  return Buffer.concat(chunks);
}
