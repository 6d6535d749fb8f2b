import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { configFinder } from '../src/config/find.js';
import { readConfig } from '../src/config/read.js';
import { jsonSchema } from '../src/config/schema.js';
import { settingsFor } from '../src/config/settings.js';
import { fanorm } from './run-bin.js';
import { tempDirectory } from './temp.js';

/** What a configuration file is refused with: each line of the error. */
function complaints(text: string, files: Readonly<Record<string, string>> = {}): readonly string[] {
  const cwd = tempDirectory({ ...files, 'fanorm.json': text });
  try {
    readConfig(join(cwd, 'fanorm.json'), cwd);
    return [];
  } catch (error) {
    return error instanceof Error ? error.message.split('\n') : [];
  }
}

describe('a configuration says every mistake at once, with its place', () => {
  const rows: readonly (readonly [what: string, text: string, complaints: readonly string[]])[] = [
    ['nothing wrong', '{ "preset": "minimal", }', []],
    ['comments', '// why\n{ /* what */ "keep": ["علي"] }', []],
    ['an unknown key', '{\n  "rule": {}\n}', ['fanorm.json:2:3: unknown key "rule" (did you mean "rules"?)']],
    ['a key of "rules"', '{"digits": "en"}', ['fanorm.json:1:2: unknown key "digits"; put it into "rules"']],
    ['a rule', '{"arabic-yeh": false}', ['fanorm.json:1:2: unknown key "arabic-yeh"; put it into "rules"']],
    [
      'several mistakes',
      '{\n "preset": "minimall",\n "keep": "x",\n "zzz": 1\n}',
      [
        'fanorm.json:2:12: "preset" must be one of "standard", "minimal", "corpus", not "minimall" (did you mean "minimal"?)',
        'fanorm.json:3:10: "keep" must be a list, not "x"',
        'fanorm.json:4:2: unknown key "zzz"',
      ],
    ],
    [
      'an unknown rule',
      '{"rules": {"arabic-yhe": true}}',
      ['fanorm.json:1:12: unknown key "arabic-yhe" (did you mean "arabic-yeh"?)'],
    ],
    [
      'a rule that is no flag',
      '{"rules": {"arabic-yeh": 1}}',
      ['fanorm.json:1:26: "arabic-yeh" must be true or false, not 1'],
    ],
    ['a key given twice', '{"keep": [], "keep": []}', ['fanorm.json:1:14: "keep" is given twice']],
    ['no object', '[]', ['fanorm.json:1:1: must be an object, not a list']],
    ['an empty file', '', ['fanorm.json:1:1: value expected']],
    ['columns in code points', '{"keep": ["😀", 1]}', ['fanorm.json:1:16: "keep" must be a string, not 1']],
    [
      'a joined word without ZWNJ',
      '{"join": ["کتابها"]}',
      ['fanorm.json:1:11: "join" must be a string with a ZWNJ in it, not "کتابها"'],
    ],
    [
      'an override',
      '{"overrides": [{"files": ["*.md"], "preste": ""}]}',
      ['fanorm.json:1:36: unknown key "preste" (did you mean "preset"?)'],
    ],
    ['R52 __proto__', '{"__proto__": {"preset": "minimal"}}', ['fanorm.json:1:2: unknown key "__proto__"']],
    ['R52 constructor', '{"rules": {"constructor": true}}', ['fanorm.json:1:12: unknown key "constructor"']],
    ['R53 broken', '{"keep" []}', ['fanorm.json:1:9: colon expected']],
    ['R53 deep', '['.repeat(100_000), ['fanorm.json:1:65: nested more than 64 deep']],
    ['R53 large', ' '.repeat((1 << 20) + 1), ['fanorm.json: larger than 1 MiB']],
    [
      'R50 traversal',
      '{"words": "../words.txt"}',
      ['fanorm.json:1:11: "words" must be a file inside the directory of this file'],
    ],
    [
      'R50 absolute',
      '{"words": "/etc/passwd"}',
      ['fanorm.json:1:11: "words" must be a file inside the directory of this file'],
    ],
    ['absent words', '{"words": "w.txt"}', ['fanorm.json:1:11: "words": w.txt: no such file']],
  ];
  it.each(rows)('%s', (_what, text, expected) => {
    expect(complaints(text)).toEqual(expected);
  });

  it('R50: a words file that is a link out of the directory is refused', () => {
    const outside = join(tempDirectory({ 'secret.txt': 'x' }), 'secret.txt');
    const cwd = tempDirectory({ 'fanorm.json': '{"words": "w.txt"}' });
    symlinkSync(outside, join(cwd, 'w.txt'));
    expect(() => readConfig(join(cwd, 'fanorm.json'), cwd)).toThrow('is a link out of the directory');
  });

  it('R51: a configuration is data: no file of code is ever looked for', () => {
    const cwd = tempDirectory({ 'fanorm.config.js': 'throw 1', 'fanorm.js': 'throw 1', '.git/HEAD': '' });
    expect(configFinder({ cwd })(cwd)).toBeUndefined();
  });

  it('refuses a file that is not UTF-8', () => {
    const cwd = tempDirectory();
    writeFileSync(join(cwd, 'fanorm.json'), Buffer.from([0xff]));
    expect(() => readConfig(join(cwd, 'fanorm.json'), cwd)).toThrow('fanorm.json: not valid UTF-8');
  });
});

describe('the JSON schema and the reader agree', () => {
  const valid = new Ajv({ strictTypes: false, keywords: ['allowTrailingCommas'] }).compile(jsonSchema());
  const rows = [
    '{}',
    '{"preset": "corpus", "rules": {"arabic-yeh": false, "digits": "en"}}',
    '{"rules": {"digits": true, "zwnj": true}}',
    '{"rules": {"digits": false}}',
    '{"rules": {"no-such": true}}',
    '{"join": ["a"]}',
    '{"join": ["a\\u200cb"]}',
    '{"split": ["ab"]}',
    '{"keep": [""]}',
    '{"overrides": [{"files": ["*.md"], "rules": {"zwnj": "off"}}]}',
    '{"overrides": [{"include": []}]}',
    '{"overrides": {}}',
    '{"strings": true, "fields": ["title"], "include": ["*.md"], "exclude": ["a/"]}',
    '{"extends": "x"}',
  ];
  it.each(rows)('%s', (text) => {
    expect(complaints(text).length === 0).toBe(valid(JSON.parse(text)));
  });
});

it('the schema that is shipped is that of the reader', () => {
  expect(JSON.parse(readFileSync('dist/schema.json', 'utf8'))).toEqual(jsonSchema());
});

describe('the command refuses a wrong configuration', () => {
  it.each([
    ['clean', 'a.txt'],
    ['check', '.'],
    ['stats', '.'],
  ])('%s %s: every mistake on a line of its own, status 2, no file is worked on', (...args) => {
    const cwd = tempDirectory({ 'a.txt': 'علي', 'fanorm.json': '{\n  "rule": 1,\n  "keep": 2\n}' });
    expect(fanorm([...args, '-q'], { cwd })).toEqual({
      status: 2,
      stdout: args[0] === 'stats' ? expect.stringContaining('0 files') : '',
      stderr:
        'fanorm.json:2:3: unknown key "rule" (did you mean "rules"?)\nfanorm.json:3:11: "keep" must be a list, not 2\n',
    });
  });

  it('and escapes what a directory was named', () => {
    const cwd = tempDirectory({ 'a\u001b/x.txt': 'علي', 'a\u001b/fanorm.json': '[]' });
    expect(fanorm(['check', '-q', '.'], { cwd }).stderr).toBe(
      'a\\x1b/fanorm.json:1:1: must be an object, not a list\n',
    );
  });
});

describe('the nearest configuration holds', () => {
  const files = {
    '.git/HEAD': '',
    'fanorm.json': '{"preset": "corpus"}',
    'a/.fanorm.json': '{"preset": "minimal"}',
    'a/b/package.json': '{"name": "x", "dependencies": {"fanorm": "1"}}',
    'c/package.json': '{"fanorm": {"preset": "minimal"}}',
    'd/fanorm.json': '{}',
    'd/package.json': '{"fanorm": {"preset": "minimal"}}',
    'e/.git': 'gitdir: elsewhere',
    'f/package.json': '{ broken',
    'g/package.json': '{"name": "fanorm", "keywords": {"x": {"fanorm": {"preset": "minimal"}}}}',
  };
  const rows = [
    ['.', 'fanorm.json'],
    ['a', 'a/.fanorm.json'],
    ['a/b', 'a/.fanorm.json'],
    ['c', 'c/package.json'],
    ['d', 'd/fanorm.json'],
    ['e', undefined],
    ['f', 'fanorm.json'],
    ['g', 'fanorm.json'],
  ] as const;
  it.each(rows)('in %s it is %s', (directory, expected) => {
    const cwd = tempDirectory(files);
    const found = configFinder({ cwd })(join(cwd, directory));
    expect(found?.path).toBe(expected && join(cwd, expected));
  });

  it.each([
    ['h', 'must be an object, not null'],
    ['i', 'comma'],
  ])('in %s a package.json that speaks of fanorm is refused', (directory, why) => {
    const cwd = tempDirectory({ 'h/package.json': '{"fanorm": null}', 'i/package.json': '{"fanorm": {} "a": 1}' });
    expect(() => configFinder({ cwd })(join(cwd, directory))).toThrow(why);
  });

  it('--no-config finds none, --config one for all', () => {
    const cwd = tempDirectory(files);
    expect(configFinder({ cwd, none: true })(cwd)).toBeUndefined();
    expect(configFinder({ cwd, file: 'a/.fanorm.json' })(cwd)?.config.preset).toBe('minimal');
    expect(() => configFinder({ cwd, file: 'none.json' })(cwd)).toThrow('none.json: no such file');
  });
});

describe('flags beat the last matching override, that the file, that the preset', () => {
  const text = `{
  "preset": "standard",
  "rules": { "arabic-yeh": false, "digits": "en" },
  "keep": ["الف"],
  "words": "words.txt",
  "overrides": [
    { "files": ["*.srt"], "preset": "minimal", "rules": { "digits": "keep" }, "keep": ["ب"] },
    { "files": ["sub/**"], "preset": "corpus" }
  ]
}`;

  function settings(path: string, flags = {}) {
    const cwd = tempDirectory({ 'fanorm.json': text, 'words.txt': '# mine\nجیم\n\n' });
    return settingsFor(join(cwd, path), readConfig(join(cwd, 'fanorm.json'), cwd), flags);
  }

  it('takes each value from the last that has it', () => {
    expect(settings('a.md').options).toEqual({
      preset: 'standard',
      digits: 'en',
      enable: [],
      disable: ['arabic-yeh'],
      keep: ['جیم', 'الف'],
      join: [],
      split: [],
    });
    expect(settings('x/a.srt').options).toMatchObject({ preset: 'minimal', digits: 'keep', keep: ['جیم', 'الف', 'ب'] });
    expect(settings('sub/a.srt').options).toMatchObject({ preset: 'corpus', digits: 'keep' });
    expect(settings('sub/a.srt', { preset: 'minimal', digits: 'fa', enable: ['arabic-yeh'] }).options).toMatchObject({
      preset: 'minimal',
      digits: 'fa',
      enable: ['arabic-yeh'],
      disable: [],
    });
  });

  it('says where each value came from', () => {
    const { origins } = settings('sub/a.srt', { enable: ['arabic-yeh'] });
    expect([...origins].toSorted()).toEqual([
      ['arabic-yeh', '--enable arabic-yeh'],
      ['digits', 'fanorm.json:7:69'],
      ['keep', 'fanorm.json:7:87'],
      ['preset', 'fanorm.json:8:38'],
    ]);
  });
});
