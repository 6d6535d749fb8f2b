import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { fanorm } from './run-bin.js';

/** How a shell is asked to complete a line; `$1` is the script, `$2` the line. */
const ASK = {
  bash: `source "$1"; COMP_WORDS=($2); [[ $2 == *' ' ]] && COMP_WORDS+=(''); COMP_CWORD=$((\${#COMP_WORDS[@]} - 1))
    _fanorm; printf '%s\\n' "\${COMPREPLY[@]}"`,
  fish: 'source $argv[1]; complete -C $argv[2] | string replace -r "\\t.*" ""',
  zsh: `zmodload zsh/zpty
    zpty z zsh -f -i
    zpty -w z 'PS1=; autoload -U compinit; compinit -D -u; source '$1'; fanorm() { print -r -- "GOT:" "$@" }; print RE''ADY'
    zpty -r z out '*READY*'
    zpty -w -n z "$2"$'\\t\\n'
    zpty -r z out '*GOT:*'
    zpty -r z out
    print -r -- "$out"`,
};

const SCRIPTS = mkdtempSync(join(tmpdir(), 'fanorm-completions-'));
afterAll(() => rmSync(SCRIPTS, { recursive: true }));

function complete(shell: keyof typeof ASK, line: string): readonly string[] {
  const script = join(SCRIPTS, shell);
  if (!existsSync(script)) writeFileSync(script, fanorm(['completions', shell]).stdout);
  const name = shell === 'fish' ? [] : ['ask'];
  const options = { encoding: 'utf8', timeout: 20_000 } as const;
  const { stdout, stderr } = spawnSync(shell, ['-c', ASK[shell], ...name, script, line], options);
  expect(stderr).toBe('');
  return stdout
    .split('\n')
    .map((found) => found.trim())
    .filter((found) => found !== '');
}

function isInstalled(shell: string): boolean {
  return spawnSync(shell, ['-c', 'exit 0']).status === 0;
}

describe.each(['bash', 'fish'] as const)('completion in %s', (shell) => {
  const rows = [
    ['a command', 'fanorm comp', ['completions']],
    ['an alias', 'fanorm expl', ['explain']],
    ['a flag', 'fanorm clean --pre', ['--preset']],
    ['a value', 'fanorm clean --preset c', ['corpus']],
    ['a rule', 'fanorm rules arabic-k', ['arabic-kaf']],
    ['a rule of a list', 'fanorm clean --disable arabic-k', ['arabic-kaf']],
    ['a format of its command', 'fanorm rules --format j', ['json']],
    ['a shell', 'fanorm completions f', ['fish']],
  ] as const;
  it.runIf(isInstalled(shell)).each(rows)('%s', (_what, line, expected) => {
    expect(complete(shell, line)).toEqual(expected);
  });
});

describe('completion in zsh', () => {
  const rows = [
    ['fanorm comple', 'completions'],
    ['fanorm rules arabic-k', 'rules arabic-kaf'],
    ['fanorm clean --preset cor', 'clean --preset corpus'],
  ] as const;
  it.runIf(isInstalled('zsh')).each(rows)('%s', (line, expected) => {
    expect(complete('zsh', line)).toEqual([expected]);
  });
});

it('an unknown shell is an error that names those there are', () => {
  expect(fanorm(['completions', 'tcsh'])).toMatchObject({
    status: 2,
    stderr: expect.stringContaining('bash|zsh|fish'),
  });
});
