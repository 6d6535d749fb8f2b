import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { formatIds, formatNames, isContainer } from '../src/formats/index.js';
import { fanorm, ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

const README = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** The block of code that follows a bold word of the README: what is tried is what stands there. */
function recipe(name: string): string {
  const from = README.indexOf(`**${name}`);
  const block = from < 0 ? undefined : /\n```\w+\n(.*?)\n```\n/s.exec(README.slice(from))?.[1];
  if (block === undefined) throw new Error(`no recipe "${name}" in the README`);
  return block;
}

/** Where husky, lint-staged and lefthook are installed; `.ci/run` says so. */
const TOOLS = join(process.env.FANORM_HOOK_TOOLS ?? ROOT, 'node_modules');
const hasTools = ['husky', 'lint-staged', 'lefthook'].every((tool) => existsSync(join(TOOLS, tool)));
const hasVim = spawnSync('vim', ['--version']).status === 0;

/** A shell line in a directory, with `fanorm` and `npx` on its path; `npx` finds the tools, `npm install` nothing to do. */
function shell(line: string, cwd: string): { status: number | null; stdout: string; stderr: string } {
  const bin = tempDirectory();
  symlinkSync(join(ROOT, 'bin/fanorm.js'), join(bin, 'fanorm'));
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const who = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x' };
  // What an npm around the tests says to its own children is not for the ones in here.
  const outer = Object.fromEntries(Object.entries(process.env).filter(([name]) => !name.startsWith('npm_')));
  const path = [bin, join(TOOLS, '.bin'), process.env.PATH].join(delimiter);
  // With CI set lefthook runs nothing.
  const env = { ...outer, ...who, PATH: path, CI: '', LEFTHOOK: '1' };
  return spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
}

/** A repository with two files to be mended, of which the commit is tried. */
function repository(files: Readonly<Record<string, string>> = {}): string {
  const cwd = tempDirectory({ 'a b.md': '# علي\n', 'c.txt': 'كتاب\n', '.gitignore': 'node_modules\n', ...files });
  shell('git init -q', cwd);
  return cwd;
}

function committed(cwd: string): readonly string[] {
  return ['a b.md', 'c.txt'].map((name) => shell(`git show 'HEAD:${name}'`, cwd).stdout);
}

const MENDED = ['# علی\n', 'کتاب\n'];

describe('the recipes of the README work', () => {
  it('a plain git hook stops a dirty commit and lets a clean one through', { timeout: 60_000 }, () => {
    const cwd = repository();
    expect(shell(recipe('A git hook'), cwd).status).toBe(0);
    const stopped = shell("git add 'a b.md' c.txt && git commit -qm dirty", cwd);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('a b.md:1:3  arabic-yeh');
    const mended = shell("fanorm clean --write 'a b.md' c.txt && git add 'a b.md' c.txt && git commit -qm clean", cwd);
    expect(mended.status).toBe(0);
    expect(committed(cwd)).toEqual(MENDED);
    const failing = "printf '#!/bin/sh\\nexit 9\\n' > npx && chmod +x npx && PATH=$PWD:$PATH";
    expect(shell(`touch a.py && git add a.py && ${failing} git commit -qm code`, cwd).status).toBe(0);
  });

  it('husky and lint-staged mend what is committed, and stop at what cannot be', { timeout: 90_000 }, ({ skip }) => {
    skip(!hasTools, 'husky and lint-staged are not installed: FANORM_HOOK_TOOLS');
    const cwd = repository({ 'package.json': '{"name": "x", "version": "1.0.0"}\n' });
    symlinkSync(TOOLS, join(cwd, 'node_modules'));
    const [install, ...rest] = recipe('husky and lint-staged').split('\n');
    expect(install).toMatch(/^npm install --save-dev husky lint-staged fanorm$/);
    expect(shell(rest.join(' && '), cwd)).toMatchObject({ status: 0 });
    expect(shell('git add -A && git commit -qm one', cwd)).toMatchObject({ status: 0 });
    expect(committed(cwd)).toEqual(MENDED);
    writeFileSync(join(cwd, 's.txt'), Buffer.from([0xd3, 0xe1]));
    const stopped = shell('git add -A && git commit -qm two', cwd);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('fanorm clean --write --encoding windows-1256 s.txt');
  });

  it('lefthook mends what is committed', { timeout: 60_000 }, ({ skip }) => {
    skip(!hasTools, 'lefthook is not installed: FANORM_HOOK_TOOLS');
    const cwd = repository({ 'lefthook.yml': recipe('lefthook') });
    symlinkSync(TOOLS, join(cwd, 'node_modules'));
    expect(shell('lefthook install', cwd).status).toBe(0);
    const done = shell('git add -A && git commit -m one', cwd);
    expect(done.status, done.stdout + done.stderr).toBe(0);
    expect(committed(cwd)).toEqual(MENDED);
  });

  it('a Vim filter mends the buffer', ({ skip }) => {
    skip(!hasVim, 'vim is not installed');
    const command = /\*\*Vim\*\*: `:(.*?)`/.exec(README)?.[1] ?? '';
    const cwd = tempDirectory({ 'a b.md': 'علي `علي`\nكتاب\n' });
    shell(`vim -es -u NONE -c '${command}' -c wq 'a b.md'`, cwd);
    expect(readFileSync(join(cwd, 'a b.md'), 'utf8')).toBe('علی `علي`\nکتاب\n');
  });

  it('the problem matcher of VS Code reads what its task prints', () => {
    const { tasks } = JSON.parse(recipe('VS Code').replace(/^\/\/.*\n/, ''));
    const [{ command, problemMatcher }] = tasks;
    const cwd = tempDirectory({ 'a b.txt': 'و علي\n' });
    const found = shell(command, cwd)
      .stdout.trimEnd()
      .split('\n')
      .map((line) => new RegExp(problemMatcher.pattern.regexp).exec(line)?.slice(1, 5));
    expect(found).toEqual([['a b.txt', '1', '3', 'arabic-yeh']]);
  });

  it('the step of the GitHub workflow annotates and fails', () => {
    const { steps } = parse(recipe('GitHub')).jobs.fanorm;
    const command = String(steps.at(-1).run).replace('--yes ', '');
    const { status, stdout } = shell(command, tempDirectory({ 'a.txt': 'علي\n' }));
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=a.txt,line=1');
  });

  it('the hooks that the recipe of pre-commit names are there', () => {
    const { repos } = parse(recipe('pre-commit.'));
    expect(HOOKS.map(({ id }) => id)).toContain(repos[0].hooks[0].id);
  });
});

const HOOKS: readonly { id: string; files: string }[] = parse(
  readFileSync(join(ROOT, '.pre-commit-hooks.yaml'), 'utf8'),
);

/** The formats that hold much beside prose, and those that a walk does not take. */
const DATA = ['json', 'json5', 'jsonc', 'jsonl', 'yaml', 'toml', 'csv', 'tsv'];
const CODE = ['js', 'ts', 'py', 'php', 'java', 'go', 'c', 'rs', 'cs', 'sh'];
const NOT_HOOKED: readonly string[] = [...DATA, ...CODE, ...formatIds.filter(isContainer)];

describe.each(HOOKS)('the hook $id', ({ files }) => {
  // Python has the flag in the pattern.
  const pattern = new RegExp(files.replace('(?i)', ''), 'i');
  it.each(formatNames)('takes %s if it is prose', (id, names) => {
    const paths = names.flatMap((name) => [name.replace('*', 'a'), `x/${name.replace('*', 'B')}`]);
    expect(paths.filter((path) => pattern.test(path))).toEqual(NOT_HOOKED.includes(id) ? [] : paths);
  });

  it.each(['Makefile', 'txt', 'a.txt.png', 'mystrings.xml', 'a.xml', 'a.htmlx'])('leaves %s', (path) => {
    expect(pattern.test(path)).toBe(false);
  });
});

it('a subtitle in Windows-1256 is refused with the very command that mends it', () => {
  const cwd = tempDirectory();
  const path = join(cwd, "it's one/فیلم 1.srt");
  mkdirSync(dirname(path));
  writeFileSync(path, Buffer.from('1\n00:00:01,000 --> 00:00:02,000\n\xd3\xe1\xc7\xe3 \xda\xe1\xed\n', 'latin1'));
  for (const args of [
    ['check', '.'],
    ['stats', '.'],
    ['clean', '--check', '.'],
  ]) {
    const { status, stderr } = fanorm(args, { cwd });
    const command = /; if this is Windows-1256: (fanorm clean .*)$/m.exec(stderr)?.[1];
    expect([status, command]).toEqual([2, "fanorm clean --write --encoding windows-1256 'it'\\''s one/فیلم 1.srt'"]);
  }
  const mended = shell(/: (fanorm clean .*)$/m.exec(fanorm(['check', '.'], { cwd }).stderr)?.[1] ?? 'false', cwd);
  expect(mended.status).toBe(0);
  expect(readFileSync(path, 'utf8')).toBe('1\n00:00:01,000 --> 00:00:02,000\nسلام علی\n');
});
