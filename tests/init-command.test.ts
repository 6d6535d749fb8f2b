import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseConfig } from '../src/config/parse.js';
import { configTemplate } from '../src/config/template.js';
import { printConfig } from '../src/report/config.js';
import { fanorm } from './run-bin.js';
import { tempDirectory } from './temp.js';

describe('fanorm init', () => {
  it('writes a configuration that is right', () => {
    const cwd = tempDirectory();
    expect(fanorm(['init'], { cwd })).toEqual({ status: 0, stdout: 'fanorm.json\n', stderr: '' });
    expect(readFileSync(join(cwd, 'fanorm.json'), 'utf8')).toBe(configTemplate());
    expect(parseConfig(configTemplate())?.mistakes).toEqual([]);
  });

  it('--print writes no file', () => {
    const cwd = tempDirectory();
    expect(fanorm(['init', '--print'], { cwd }).stdout).toBe(configTemplate());
    expect(() => readFileSync(join(cwd, 'fanorm.json'))).toThrow();
  });

  it('leaves a file that is there, unless --force', () => {
    const cwd = tempDirectory({ 'fanorm.json': '{}' });
    expect(fanorm(['init'], { cwd })).toMatchObject({ status: 2, stderr: expect.stringContaining('--force') });
    expect(readFileSync(join(cwd, 'fanorm.json'), 'utf8')).toBe('{}');
    expect(fanorm(['init', '--force'], { cwd }).status).toBe(0);
    expect(readFileSync(join(cwd, 'fanorm.json'), 'utf8')).toBe(configTemplate());
  });
});

describe('what holds for a file, and where it was said', () => {
  const cwd = () =>
    tempDirectory({
      'fanorm.json':
        '{\n  "rules": { "arabic-yeh": false, "digits": "en" },\n  "words": "w.txt",\n  "keep": ["الف"],\n  "exclude": ["x/"]\n}',
      'w.txt': 'ب\n',
    });

  it.each([
    ['preset  ', 'minimal', '--preset'],
    ['digits  ', 'en', 'fanorm.json:2:45'],
    ['zwnj  ', 'likely', 'default'],
    ['arabic-yeh  ', 'off', 'fanorm.json:2:28'],
    ['arabic-kaf  ', 'on', 'preset minimal'],
    ['tatweel  ', 'off', '--disable tatweel'],
    ['keep  ', '["ب","الف"]', 'fanorm.json:4:11'],
    ['config  ', 'fanorm.json', ''],
    ['format  ', 'text', 'by name'],
    ['include  ', 'files of known types', 'default'],
    ['exclude  ', '["x/"]', 'fanorm.json:5:14'],
  ])('%s', (key, value, origin) => {
    const lines = printConfig('a.txt', { cwd: cwd() }, { preset: 'minimal', disable: ['tatweel'] }).split('\n');
    const line = lines.find((candidate) => candidate.startsWith(key));
    expect(line?.slice(key.length).trim().split(/ {2,}/)).toEqual(origin === '' ? [value] : [value, origin]);
  });

  it.each([
    [{}, 'ezafe-style', ['off', 'preset standard']],
    [{ ezafe: 'yeh' }, 'ezafe-style', ['on', '--ezafe']],
    [{ enable: ['ezafe-style'] }, 'ezafe-style', ['on', '--enable ezafe-style']],
    [{ zwnj: 'off' }, 'zwnj-plural', ['off', '--zwnj']],
    [{ zwnj: 'safe' }, 'zwnj-plural', ['on', 'preset standard']],
  ] as const)('%j decides on %s', (flags, id, expected) => {
    const line = printConfig('a.txt', { cwd: tempDirectory() }, flags)
      .split('\n')
      .find((row) => row.startsWith(id));
    expect(line?.split(/ {2,}/).slice(1)).toEqual(expected);
  });

  it('the command prints it for each file, with what the flags say', () => {
    const files = { 'fanorm.json': '{ "overrides": [{ "files": ["*.srt"], "preset": "minimal" }] }' };
    const args = ['check', '--print-config', '--as', 'html', '--digits', 'en', 'a.txt', 'b.srt'];
    const { status, stdout } = fanorm(args, { cwd: tempDirectory(files) });
    const found = stdout.split('\n').map((line) => line.trim().split(/ {2,}/));
    expect(status).toBe(0);
    expect(found.filter(([key]) => key === 'preset')).toEqual([
      ['preset', 'standard', 'default'],
      ['preset', 'minimal', 'fanorm.json:1:49'],
    ]);
    expect(found).toContainEqual(['digits', 'en', '--digits']);
    expect(found).toContainEqual(['format', 'html', '--as']);
  });
});
