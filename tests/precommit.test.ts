import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROOT } from './run-bin.js';

const HOME = mkdtempSync(join(tmpdir(), 'fanorm-precommit-'));
const HOOKS = join(HOME, 'fanorm');
const PROJECT = join(HOME, 'project');
const MINUTES = 60_000;

/** A project of somebody else, and fanorm as a repository of hooks: the files as they are, committed. */
beforeAll(() => {
  const listed = run('git', ['ls-files', '-co', '--exclude-standard', '-z'], ROOT).stdout;
  for (const name of listed.split('\0').filter((name) => name !== '')) {
    mkdirSync(dirname(join(HOOKS, name)), { recursive: true });
    cpSync(join(ROOT, name), join(HOOKS, name));
  }
  for (const directory of [HOOKS, PROJECT]) {
    mkdirSync(directory, { recursive: true });
    run('git', ['init', '-q'], directory);
    run('git', ['add', '-A'], directory);
    run('git', ['commit', '-q', '--allow-empty', '-m', 'x'], directory);
  }
}, MINUTES);

afterAll(() => rmSync(HOME, { recursive: true, force: true }), MINUTES);

function run(
  command: string,
  args: readonly string[],
  cwd: string,
): { status: number | null; stdout: string; stderr: string } {
  const who = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x' };
  // What an npm around the tests says to its own children is not for the ones in here.
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const env = { ...outer, ...who, PRE_COMMIT_HOME: join(HOME, 'cache'), PRE_COMMIT_COLOR: 'never' };
  return spawnSync(command, args, { cwd, env, encoding: 'utf8' });
}

const isInstalled = run('pre-commit', ['--version'], ROOT).status === 0;
if (!isInstalled) console.warn('skipped: pre-commit is not installed (pip install pre-commit)');

describe.runIf(isInstalled)(`the hooks work through pre-commit on Node ${process.version}`, () => {
  it('try-repo installs from git, and the hook mends a file', { timeout: 5 * MINUTES }, () => {
    writeFileSync(join(PROJECT, 'a.txt'), 'علي\n');
    run('git', ['add', '-A'], PROJECT);
    const { status, stdout } = run('pre-commit', ['try-repo', HOOKS, 'fanorm', '--files', 'a.txt'], PROJECT);
    expect(stdout).toContain('files were modified by this hook');
    expect(status).toBe(1);
    expect(readFileSync(join(PROJECT, 'a.txt'), 'utf8')).toBe('علی\n');
  });

  it('a dirty commit is stopped and mended, the second goes through', { timeout: 5 * MINUTES }, () => {
    const rev = run('git', ['rev-parse', 'HEAD'], HOOKS).stdout.trim();
    // Named as try-repo names it, so that what it installed is used again.
    const config = `repos:\n- repo: ../fanorm\n  rev: ${rev}\n  hooks:\n  - id: fanorm\n  - id: fanorm-check\n`;
    writeFileSync(join(PROJECT, '.pre-commit-config.yaml'), config);
    writeFileSync(join(PROJECT, 'b.txt'), 'كتاب\n');
    run('pre-commit', ['install'], PROJECT);
    run('git', ['add', '-A'], PROJECT);
    expect(run('git', ['commit', '-m', 'first'], PROJECT).status).toBe(1);
    expect(readFileSync(join(PROJECT, 'b.txt'), 'utf8')).toBe('کتاب\n');
    run('git', ['add', '-A'], PROJECT);
    expect(run('git', ['commit', '-m', 'second'], PROJECT)).toMatchObject({ status: 0 });
  });

  it('fanorm-check stops a commit and says where', { timeout: 5 * MINUTES }, () => {
    writeFileSync(join(PROJECT, 'c.txt'), 'علي\n');
    run('git', ['add', '-A'], PROJECT);
    const { status, stdout } = run('pre-commit', ['run', 'fanorm-check'], PROJECT);
    expect(status).toBe(1);
    expect(stdout).toContain('c.txt:1:1');
    expect(readFileSync(join(PROJECT, 'c.txt'), 'utf8')).toBe('علي\n');
  });
});

it('npm ci builds a fresh clone, and its command prints nothing but the text', { timeout: 5 * MINUTES }, () => {
  expect(run('npm', ['ci', '--no-audit', '--no-fund'], HOOKS)).toMatchObject({ status: 0 });
  writeFileSync(join(HOOKS, 'x.txt'), 'علي\n');
  expect(run('npx', ['--no-install', 'fanorm', 'clean', 'x.txt'], HOOKS)).toMatchObject({ status: 0, stdout: 'علی\n' });
});
