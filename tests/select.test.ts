import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { SelectOptions } from '../src/io/target.js';
import { fanorm, ROOT } from './run-bin.js';
import { selected } from './selected.js';
import { tempDirectory } from './temp.js';

const NOTHING = 'no file of a known type here that is not ignored; see --no-ignore and "include"';

const TREE = {
  '.git/HEAD': '',
  '.git/x.txt': '',
  '.git/info/exclude': 'excluded.txt\n',
  '.gitignore': '# built\n/build/\n*.tmp.txt\r\n!keep.tmp.txt\n',
  '.fanormignore': '\n\nold.txt\n/vendor/\n',
  'a.txt': '',
  'b.rst': '',
  'c.png': '',
  '.hidden.txt': '',
  'old.txt': '',
  'excluded.txt': '',
  'x.tmp.txt': '',
  'keep.tmp.txt': '',
  'build/out.txt': '',
  'vendor/v.txt': '',
  'node_modules/m/readme.txt': '',
  '.fanorm-0123456789ab.tmp': '',
  'docs/.gitignore': 'draft.txt\n!x.tmp.txt',
  'docs/draft.txt': '',
  'docs/x.tmp.txt': '',
  'docs/B.txt': '',
  'docs/a.txt': '',
  'docs/deep/draft.txt': '',
  'docs/deep/.fanormignore': '!old.txt',
  'docs/deep/old.txt': '',
};

/** What a walk of the tree finds. */
const WALKED = [
  '.hidden.txt',
  'a.txt',
  'b.rst',
  'docs/B.txt',
  'docs/a.txt',
  'docs/deep/old.txt',
  'docs/x.tmp.txt',
  'keep.tmp.txt',
];

describe('paths stand for a file, else a directory, else a glob', () => {
  const rows: readonly (readonly [
    what: string,
    paths: readonly string[],
    found: readonly string[],
    options?: Partial<SelectOptions>,
  ])[] = [
    ['a walk', ['.'], WALKED],
    ['a walk of a part', ['docs'], ['docs/B.txt', 'docs/a.txt', 'docs/deep/old.txt', 'docs/x.tmp.txt']],
    ['a part named with a slash', ['docs/deep/'], ['docs/deep/old.txt']],
    [
      'a walk that ignores nothing',
      ['.'],
      [
        '.hidden.txt',
        'a.txt',
        'b.rst',
        'build/out.txt',
        'docs/B.txt',
        'docs/a.txt',
        'docs/deep/draft.txt',
        'docs/deep/old.txt',
        'docs/draft.txt',
        'docs/x.tmp.txt',
        'excluded.txt',
        'keep.tmp.txt',
        'old.txt',
        'vendor/v.txt',
        'x.tmp.txt',
      ],
      { noIgnore: true },
    ],
    ['a glob', ['docs/*.txt'], ['docs/B.txt', 'docs/a.txt', 'docs/x.tmp.txt']],
    ['a glob finds other types', ['*.png'], ['c.png']],
    ['named files beat .gitignore', ['build/out.txt', 'excluded.txt'], ['build/out.txt', 'excluded.txt']],
    [
      'named files do not beat .fanormignore',
      ['old.txt', 'vendor/v.txt'],
      ['old.txt (skipped by .fanormignore:3)', 'vendor/v.txt (skipped by .fanormignore:4)'],
    ],
    ['--no-ignore beats .fanormignore', ['old.txt'], ['old.txt'], { noIgnore: true }],
    ['named files of any type', ['c.png'], ['c.png']],
    [
      'R26: the same file once',
      ['a.txt', './a.txt', '.', 'a.txt'],
      ['a.txt', ...WALKED.filter((name) => name !== 'a.txt')],
    ],
    [
      'an absent file',
      ['nope.txt', 'a.txt'],
      [
        'nope.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern',
        'a.txt',
      ],
    ],
    [
      'a file as a directory',
      ['a.txt/b.txt'],
      ['a.txt/b.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern'],
    ],
    ['a glob of nothing', ['*.nope'], [`*.nope: ${NOTHING}`]],
    ['a directory of nothing', ['build'], [`build: ${NOTHING}`]],
    ['nothing, and that is fine', ['nope.txt', '*.nope', 'build'], [], { allowUnmatched: true }],
  ];
  it.each(rows)('%s', async (_what, paths, expected, options) => {
    expect(await selected(tempDirectory(TREE), paths, options)).toEqual(expected);
  });

  it('R25: links met in a walk are not followed, a loop among them', async () => {
    const cwd = tempDirectory({ 'a/x.txt': '', 'other/y.txt': '' });
    symlinkSync('..', join(cwd, 'a/loop'));
    symlinkSync('../other', join(cwd, 'a/dir'));
    symlinkSync('../other/y.txt', join(cwd, 'a/file.txt'));
    symlinkSync('nowhere', join(cwd, 'a/dangling.txt'));
    expect(await selected(cwd, ['a'])).toEqual(['a/x.txt']);
    expect(await selected(cwd, ['a/file.txt', 'other/y.txt', 'a/dangling.txt'])).toEqual([
      'a/file.txt',
      'a/dangling.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern',
    ]);
  });

  it('R26: a hard link is the same file', async () => {
    const cwd = tempDirectory({ 'a.txt': '' });
    linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
    expect(await selected(cwd, ['.'])).toEqual(['a.txt']);
  });

  it('R33: a directory named like a file is walked', async () => {
    const cwd = tempDirectory({ 'x.txt/a.txt': '' });
    mkdirSync(join(cwd, 'empty.txt'));
    expect(await selected(cwd, ['x.txt', 'empty.txt'])).toEqual(['x.txt/a.txt', `empty.txt: ${NOTHING}`]);
  });

  it.runIf(process.platform === 'linux')('R38: a name that is not UTF-8 is an error, never passed over', async () => {
    const cwd = tempDirectory({ 'a.txt': '', 'u\ufffd.txt': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/bad`), Buffer.from([0xff]), Buffer.from('.txt')]), '');
    mkdirSync(Buffer.concat([Buffer.from(`${cwd}/dir`), Buffer.from([0xff])]));
    const misnamed = 'the name is not valid UTF-8; rename it to have it cleaned';
    expect(await selected(cwd, ['.'])).toEqual([
      `dir\ufffd: ${misnamed}`,
      `bad\ufffd.txt: ${misnamed}`,
      'a.txt',
      'u\ufffd.txt',
    ]);
    expect(await selected(cwd, ['bad\ufffd.txt'])).toEqual([`bad\ufffd.txt: ${misnamed}`]);
  });

  it('R40: a name with glob characters is a file first', async () => {
    const cwd = tempDirectory({ '[a]*.txt': '', 'a.txt': '', 'dir[1]/x.txt': '' });
    expect(await selected(cwd, ['[a]*.txt'])).toEqual(['[a]*.txt']);
    expect(await selected(cwd, ['dir[1]'])).toEqual(['dir[1]/x.txt']);
  });

  describe.runIf(process.platform === 'linux')('a name with an end of a line or a backslash in it', () => {
    const all = ['a\nb.txt', 'c\rd.txt', 'd\ne/x.txt', 'f\\g/y.txt', 'h\u2028i/j\u2029k.txt', '\ud83d\ude0a\n.txt'];
    const cwd = () => tempDirectory(Object.fromEntries(all.map((name) => [name, ''])));
    it.each([
      ['is walked', ['.'], all],
      ['is walked from', ['d\ne', 'f\\g', 'h\u2028i'], ['d\ne/x.txt', 'f\\g/y.txt', 'h\u2028i/j\u2029k.txt']],
      ['is matched by **', ['**/*.txt'], all],
      ['is matched by ? and *', ['a?b.txt', 'd*/*.txt'], ['a\nb.txt', 'd\ne/x.txt']],
      ['is matched by itself', ['d\ne/*.txt'], ['d\ne/x.txt']],
    ])('%s', async (_what, paths, expected) => {
      expect(await selected(cwd(), paths)).toEqual(expected);
    });

    it('is ignored, excluded and included like another', async () => {
      const cwd = tempDirectory({
        '.gitignore': '**/a.md\n',
        '.fanormignore': '/vendor/**\n',
        'fanorm.json': '{"include": ["**/*.md"], "exclude": ["old\\rs/**"]}',
        'x\ny/a.md': '',
        'x\ny/b.md': '',
        'vendor/c\nd.md': '',
        'old\rs/e.md': '',
      });
      expect(await selected(cwd, ['.'])).toEqual(['x\ny/b.md']);
      expect(await selected(cwd, ['vendor/c\nd.md', 'old\rs/e.md'])).toEqual([
        'vendor/c\nd.md (skipped by .fanormignore:1)',
        'old\rs/e.md (skipped by fanorm.json:1:38)',
      ]);
    });
  });

  it('R58: many directories and files need few open ones', async () => {
    const files = Array.from({ length: 600 }, (_, n) => [`d${n % 300}/f${n}.txt`, ''] as const);
    const cwd = tempDirectory(Object.fromEntries(files));
    expect(await selected(cwd, ['.'])).toEqual(files.map(([name]) => name).sort());
  });
});

it('R58: the command needs few open files, however many there are', { timeout: 60_000 }, () => {
  const files = Array.from({ length: 600 }, (_, n) => [`d${n % 300}/f${n}.txt`, 'علي\n'] as const);
  const cwd = tempDirectory(Object.fromEntries(files));
  const line = `ulimit -n 64; "${process.execPath}" "${join(ROOT, 'bin/fanorm.js')}" clean --write . | wc -l`;
  expect(execFileSync('sh', ['-c', line], { cwd, encoding: 'utf8', stdio: 'pipe' }).trim()).toBe('600');
});

it('the command says who left a named file out, and --list-files what it would read', () => {
  const cwd = tempDirectory({ ...TREE, 'old.txt': 'علي' });
  expect(fanorm(['check', 'old.txt'], { cwd })).toMatchObject({
    status: 0,
    stdout: '',
    stderr: expect.stringContaining('skipped old.txt (.fanormignore:3)\n'),
  });
  expect(fanorm(['check', '--list-files', 'docs', 'old.txt', 'nope.txt'], { cwd })).toEqual({
    status: 2,
    stdout: 'docs/B.txt\ndocs/a.txt\ndocs/deep/old.txt\ndocs/x.tmp.txt\n',
    stderr:
      'skipped old.txt (.fanormignore:3)\nnope.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern\n',
  });
});
