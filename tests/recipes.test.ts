import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fanorm, ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

/** A shell line in a directory, with `fanorm` and `npx fanorm` on its path. */
function shell(line: string, cwd: string): { status: number | null; stdout: string; stderr: string } {
  const bin = tempDirectory();
  symlinkSync(join(ROOT, 'bin/fanorm.js'), join(bin, 'fanorm'));
  writeFileSync(join(bin, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
  const who = { GIT_AUTHOR_NAME: 'x', GIT_AUTHOR_EMAIL: 'x@x', GIT_COMMITTER_NAME: 'x', GIT_COMMITTER_EMAIL: 'x@x' };
  const env = { ...process.env, ...who, PATH: `${bin}${delimiter}${process.env.PATH}` };
  return spawnSync('sh', ['-c', line], { cwd, env, encoding: 'utf8' });
}

const hasVim = spawnSync('vim', ['--version']).status === 0;

describe('the recipes work', () => {
  it('a plain git hook stops a dirty commit and lets a clean one through', { timeout: 30_000 }, () => {
    const cwd = tempDirectory({ 'a b.txt': 'علي\n' });
    mkdirSync(join(cwd, '.githooks'));
    const hook =
      "#!/bin/sh\ngit diff --cached --name-only --diff-filter=ACM -z -- '*.md' '*.txt' | xargs -0 npx fanorm check --\n";
    writeFileSync(join(cwd, '.githooks/pre-commit'), hook, { mode: 0o755 });
    shell('git init -q && git config core.hooksPath .githooks && git add -A', cwd);
    const stopped = shell('git commit -qm dirty', cwd);
    expect(stopped.status).toBe(1);
    expect(stopped.stdout + stopped.stderr).toContain('a b.txt:1:1  arabic-yeh');
    const mended = shell("fanorm clean --write 'a b.txt' && git add -A && git commit -qm clean", cwd);
    expect(mended.status).toBe(0);
    expect(shell("git show 'HEAD:a b.txt'", cwd).stdout).toBe('علی\n');
  });

  it.runIf(hasVim)('a Vim filter mends the buffer', () => {
    const cwd = tempDirectory({ 'a b.txt': 'علي\nكتاب\n' });
    shell("vim -es -u NONE -c '%!fanorm clean --stdin-filename %:S' -c wq 'a b.txt'", cwd);
    expect(readFileSync(join(cwd, 'a b.txt'), 'utf8')).toBe('علی\nکتاب\n');
  });

  it('the problem matcher of VS Code reads what check prints', () => {
    const pattern = /^(.+?):(\d+):(\d+)\s{2}(\S+)\s+(.+)$/;
    const cwd = tempDirectory({ 'a b.txt': 'و علي\n' });
    const { stdout } = fanorm(['check', '--color', 'never', '--max', '0', '.'], { cwd });
    const found = stdout
      .trimEnd()
      .split('\n')
      .map((line) => pattern.exec(line)?.slice(1, 5));
    expect(found).toEqual([['a b.txt', '1', '3', 'arabic-yeh']]);
  });

  it('the step of the GitHub workflow annotates and fails', () => {
    const cwd = tempDirectory({ 'a.txt': 'علي\n' });
    const { status, stdout } = shell('npx fanorm check --format github .', cwd);
    expect(status).toBe(1);
    expect(stdout).toContain('::error file=a.txt,line=1');
  });
});
