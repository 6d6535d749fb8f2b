import { describe, expect, it } from 'vitest';
import { COMMANDS } from '../src/cli/commands.js';
import { fanorm } from './run-bin.js';

describe('the help fits a screen of 24 lines and 80 columns', () => {
  it.each([[], ...Object.keys(COMMANDS).map((name) => [name])])('fanorm %s --help', (...command) => {
    const { status, stdout, stderr } = fanorm([...command, '--help']);
    expect([status, stderr]).toEqual([0, '']);
    const lines = stdout.trimEnd().split('\n');
    expect(lines.length).toBeLessThanOrEqual(24);
    expect(lines.filter((line) => [...line].length > 80)).toEqual([]);
    const { flags = [], summary = 'half-spaces' } = COMMANDS[command[0] ?? ''] ?? {};
    expect(stdout).toContain(summary);
    for (const name of flags) expect(stdout).toMatch(new RegExp(`--${name}\\b`));
  });

  it('names the values of a flag, or the first of many', () => {
    const { stdout } = fanorm(['clean', '--help']);
    expect(stdout).toContain('  --as auto|text|markdown|html|…    type of every input (default auto: by name)\n');
    expect(stdout).toContain('  --digits fa|en|keep ');
    expect(stdout).toContain('  --enable RULE,…  --disable RULE,…  ');
  });

  it.each([
    ['help', 'check'],
    ['check', '-h'],
    ['check', '.', '--help'],
  ])('fanorm %s %s says the same', (...args) => {
    expect(fanorm(args).stdout).toBe(fanorm(['check', '--help']).stdout);
  });

  it('a shell that is not named is asked for', () => {
    expect(fanorm(['completions'])).toMatchObject({ status: 2, stderr: expect.stringContaining('bash|zsh|fish') });
  });
});
