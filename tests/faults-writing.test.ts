import { spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  chownSync,
  linkSync,
  lstatSync,
  readdirSync,
  readFileSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it, onTestFinished } from 'vitest';
import { BIN, runProcess, runShell } from './run.js';
import { tempDirectory } from './temp.js';

const BAD = 'سلام علي\n';
const GOOD = 'سلام علی\n';
const isRoot = process.getuid?.() === 0;

/** The temporary files that were left. */
function temps(directory: string): string[] {
  return readdirSync(directory).filter((name) => name.startsWith('.fanorm-'));
}

/** Mounts, and unmounts when the test ends. */
function mount(args: readonly string[], at: string): void {
  const { status, stderr } = spawnSync('mount', [...args, at]);
  if (status !== 0) throw new Error(stderr.toString());
  onTestFinished(() => {
    spawnSync('umount', [at]);
  });
}

describe('a file that cannot be written stays as it was', () => {
  it('R14 at the file size limit', () => {
    const text = BAD.repeat(20_000);
    const cwd = tempDirectory({ 'a.txt': text });
    const ran = runShell('ulimit -f 100; fanorm clean -w a.txt', { cwd });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(/a\.txt: cannot be written: larger than the file size limit; left as it was/);
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8') === text, temps(cwd)]).toEqual([true, []]);
  });

  it.runIf(isRoot)('R13 on a full disk', () => {
    const cwd = tempDirectory();
    mount(['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs'], cwd);
    const text = BAD.repeat(8000);
    writeFileSync(join(cwd, 'a.txt'), text);
    const ran = runProcess(['clean', '-w', 'a.txt'], { cwd });
    expect(ran.err).toMatch(/a\.txt: cannot be written: no space left on the device; left as it was/);
    expect([ran.status, readFileSync(join(cwd, 'a.txt'), 'utf8') === text, temps(cwd)]).toEqual([2, true, []]);
  });

  const asNobody = `setpriv --reuid 65534 --regid 65534 --clear-groups '${process.execPath}' '${BIN}' clean -w a.txt b.txt`;

  it.runIf(isRoot).each([
    ['R18 a read-only file', 'chmod 444 a.txt', /^a\.txt: read-only; make it writable to have it mended\n/],
    ['R20 an unreadable file', 'chmod 000 a.txt', /^a\.txt: permission denied\n/],
    [
      'R30 a file of another owner',
      'chown 0:0 a.txt; chmod 666 a.txt',
      /^a\.txt: cannot write safely: its owner could not be kept\n/,
    ],
  ])('%s, and the others are done', (_name, prepare, message) => {
    const cwd = tempDirectory({ 'a.txt': BAD, 'b.txt': BAD });
    const ran = runShell(`chown -R 65534:65534 .; ${prepare}; ${asNobody}`, { cwd });
    expect(ran).toMatchObject({ status: 2, out: 'b.txt (1 fix)\n' });
    expect(ran.err).toMatch(message);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BAD);
    expect([readFileSync(join(cwd, 'b.txt'), 'utf8'), temps(cwd)]).toEqual([GOOD, []]);
  });

  it.runIf(isRoot)('R19 a read-only directory', () => {
    const cwd = tempDirectory({ 'a.txt': BAD, 'b.txt': GOOD });
    const ran = runShell(`chown -R 65534:65534 .; chmod 555 .; ${asNobody}`, { cwd });
    expect(ran.err).toMatch(/^a\.txt: cannot write safely: directory is not writable\n/);
    expect([ran.status, readFileSync(join(cwd, 'a.txt'), 'utf8')]).toEqual([2, BAD]);
  });
});

describe('a file keeps what is not its text', () => {
  it('R24 the link that led to it', () => {
    const cwd = tempDirectory({ 'real/a.txt': BAD });
    symlinkSync('real/a.txt', join(cwd, 'link.txt'));
    expect(runProcess(['clean', '-w', 'link.txt'], { cwd })).toMatchObject({ status: 0, out: 'link.txt (1 fix)\n' });
    expect(lstatSync(join(cwd, 'link.txt')).isSymbolicLink()).toBe(true);
    expect(readFileSync(join(cwd, 'real/a.txt'), 'utf8')).toBe(GOOD);
  });

  it('R27 its other names', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
    expect(runProcess(['clean', '-w', 'a.txt'], { cwd }).status).toBe(0);
    expect([readFileSync(join(cwd, 'b.txt'), 'utf8'), statSync(join(cwd, 'a.txt')).nlink]).toEqual([GOOD, 2]);
    expect(temps(cwd)).toEqual([]);
  });

  it.runIf(isRoot)('R28 its mount', () => {
    const cwd = tempDirectory({ 'a.txt': BAD, 'b.txt': '' });
    mount(['--bind', join(cwd, 'a.txt')], join(cwd, 'b.txt'));
    expect(runProcess(['clean', '-w', 'b.txt'], { cwd })).toMatchObject({ status: 0, out: 'b.txt (1 fix)\n' });
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), temps(cwd)]).toEqual([GOOD, []]);
  });

  it.runIf(isRoot)('R30 its owner, its mode and the set-uid bit', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    const path = join(cwd, 'a.txt');
    chownSync(path, 1234, 1234);
    chmodSync(path, 0o4751);
    expect(runProcess(['clean', '-w', 'a.txt'], { cwd }).status).toBe(0);
    const { uid, gid, mode } = statSync(path);
    expect([uid, gid, mode & 0o7777, readFileSync(path, 'utf8')]).toEqual([1234, 1234, 0o4751, GOOD]);
  });

  it('R39 its long name', () => {
    const name = 'ب'.repeat(127);
    const cwd = tempDirectory({ [name]: BAD });
    expect(runProcess(['clean', '-w', '--as', 'text', name], { cwd })).toMatchObject({
      status: 0,
      out: `${name} (1 fix)\n`,
    });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(GOOD);
  });
});

describe('a file that others write', () => {
  /** Much text, so that there is time to meddle. */
  const LONG = BAD.repeat(300_000);

  it('R22 is left to them when it changed meanwhile', async () => {
    const cwd = tempDirectory({ 'a.txt': LONG });
    const child = start(cwd);
    await waitFor(() => temps(cwd).length > 0);
    writeFileSync(join(cwd, 'a.txt'), 'theirs\n');
    expect(await child.ended).toMatchObject({ status: 2, err: expect.stringMatching(/changed while being processed/) });
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), temps(cwd)]).toEqual(['theirs\n', []]);
  });

  it('R23 is whole after several runs at once', async () => {
    const cwd = tempDirectory({ 'a.txt': BAD.repeat(2000) });
    const ends = await Promise.all([1, 2, 3, 4].map(() => start(cwd).ended));
    for (const { status } of ends) expect([0, 2]).toContain(status);
    expect(ends.some(({ status }) => status === 0)).toBe(true);
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8') === GOOD.repeat(2000), temps(cwd)]).toEqual([true, []]);
  });

  it.each(['SIGINT', 'SIGTERM', 'SIGHUP'] as const)(
    'R17 is as it was after %s, and the parent sees the signal',
    async (signal) => {
      const cwd = tempDirectory({ 'a.txt': LONG });
      const child = start(cwd);
      await waitFor(() => temps(cwd).length > 0);
      child.kill(signal);
      expect(await child.ended).toMatchObject({ status: null, signal });
      expect([readFileSync(join(cwd, 'a.txt'), 'utf8') === LONG, temps(cwd)]).toEqual([true, []]);
    },
  );

  it('R16 is old or new after SIGKILL at any time', async () => {
    for (let trial = 0; trial < 5; trial++) {
      const text = BAD.repeat(4000);
      const cwd = tempDirectory(Object.fromEntries([1, 2, 3].map((n) => [`${n}.txt`, text])));
      const child = start(cwd, ['1.txt', '2.txt', '3.txt']);
      await setTimeout(150 + trial * 90);
      child.kill('SIGKILL');
      await child.ended;
      for (const name of readdirSync(cwd).filter((entry) => entry.endsWith('.txt'))) {
        expect([text, GOOD.repeat(4000)]).toContain(readFileSync(join(cwd, name), 'utf8'));
      }
    }
  });
});

const hasAttributes = spawnSync('setfattr', ['--version']).status === 0;

it.runIf(hasAttributes)('R31 extended attributes, which cannot be kept, are no reason to refuse', () => {
  const cwd = tempDirectory({ 'a.txt': BAD });
  expect(runShell('setfattr -n user.note -v x a.txt; fanorm clean -w a.txt', { cwd }).status).toBe(0);
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(GOOD);
});

function start(cwd: string, files: readonly string[] = ['a.txt']) {
  const child = spawn(process.execPath, [BIN, 'clean', '-w', ...files], { cwd });
  let err = '';
  child.stderr.on('data', (chunk) => {
    err += String(chunk);
  });
  const ended = new Promise<{ status: number | null; signal: NodeJS.Signals | null; err: string }>((resolve) => {
    child.on('close', (status, signal) => resolve({ status, signal, err }));
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return { ended, kill: (signal: NodeJS.Signals) => child.kill(signal) };
}

async function waitFor(condition: () => boolean): Promise<void> {
  for (let n = 0; n < 2000 && !condition(); n++) await setTimeout(5);
  expect(condition()).toBe(true);
}
