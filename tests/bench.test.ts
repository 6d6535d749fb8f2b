import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

function bench(...args: readonly string[]) {
  const TMPDIR = tempDirectory();
  const script = join(ROOT, 'dist', 'tools', 'bench.js');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script, ...args], {
    encoding: 'utf8',
    // From Node 22 on what was compiled is kept there for the next run.
    env: { PATH: process.env.PATH ?? '', TMPDIR, NODE_DISABLE_COMPILE_CACHE: '1' },
  });
  return { status, stdout, stderr, left: readdirSync(TMPDIR) };
}

it('npm run bench prints every figure, and leaves no file behind', { timeout: 60_000 }, () => {
  const texts = tempDirectory({ 'a.txt': 'او می\u200cرود\n' });
  const { status, stdout, stderr, left } = bench('--texts', texts, '--mb', '0.01', '--runs', '1');
  expect({ status, stderr, left }).toEqual({ status: 0, stderr: '', left: [] });
  for (const row of [
    /^as given +[\d.]+ +[\d.]+ +[\d.]+ +[\d.]+$/m,
    /^ZWNJs deleted( +[\d.]+){4}$/m,
    /^ZWNJs spaced( +[\d.]+){4}$/m,
    /^one line( +[\d.]+){3}$/m,
    /^--version( +[\d.]+){3}$/m,
    /^the same text( +[\d.]+){3}$/m,
    /^recode +[1-9][\d.]+$/m,
  ])
    expect(stdout).toMatch(row);
});

it('npm run bench says so where there is no text', () => {
  const { status, stderr, left } = bench('--texts', tempDirectory());
  expect(status).toBe(1);
  expect(stderr).toContain('no .txt files with text');
  expect(left).toEqual([]);
});
