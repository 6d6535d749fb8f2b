import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fanorm } from './run-bin.js';
import { tempDirectory } from './temp.js';

describe('directives hold in the command', () => {
  const rows: readonly (readonly [what: string, before: string, after: string, warnings: string])[] = [
    ['next line', '# fanorm-disable-next-line\nعلي\nعلي\n', '# fanorm-disable-next-line\nعلي\nعلی\n', ''],
    ['a line, one rule', 'علي كه # fanorm-disable-line arabic-yeh\n', 'علي که # fanorm-disable-line arabic-yeh\n', ''],
    [
      'a block in comments, two rules',
      '<!-- fanorm-disable arabic-yeh, arabic-kaf -->\nعلي كه\n<!-- fanorm-enable -->\nعلي\n',
      '<!-- fanorm-disable arabic-yeh, arabic-kaf -->\nعلي كه\n<!-- fanorm-enable -->\nعلی\n',
      '',
    ],
    ['the file', '# fanorm-disable-file\nعلي\n', '# fanorm-disable-file\nعلي\n', ''],
    [
      'unused',
      'علی\n // fanorm-disable-line\n',
      'علی\n // fanorm-disable-line\n',
      'a.txt:2:5: warning: unused fanorm-disable-line\n',
    ],
    [
      'unknown',
      'علي // fanorm-disable-line arabic-yhe\n',
      'علی // fanorm-disable-line arabic-yhe\n',
      'a.txt:1:28: warning: unknown rule "arabic-yhe" in fanorm-disable-line (did you mean "arabic-yeh"?)\n',
    ],
  ];
  it.each(rows)('%s', (_what, before, after, warnings) => {
    const cwd = tempDirectory({ 'a.txt': before });
    expect(fanorm(['clean', 'a.txt'], { cwd })).toEqual({ status: 0, stdout: after, stderr: warnings });
    expect(fanorm(['clean', '--write', 'a.txt'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(after);
    expect(fanorm(['check', 'a.txt'], { cwd })).toMatchObject({ status: 0, stdout: '' });
  });

  it('a block reaches over the windows of a long text', { timeout: 30_000 }, () => {
    const line = 'علي و علي\n';
    const input = `fanorm-disable\n${line.repeat(80_000)}fanorm-enable\n${line}`;
    const { stdout, stderr } = fanorm(['clean'], { input });
    expect(stderr).toBe('');
    expect(stdout === `fanorm-disable\n${line.repeat(80_000)}fanorm-enable\nعلی و علی\n`).toBe(true);
  });
});
