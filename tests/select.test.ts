import { execFileSync } from 'node:child_process';
import { linkSync, mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { select } from '../src/io/select.js';
import type { SelectOptions } from '../src/io/target.js';
import { tempDirectory } from './temp.js';

/** What comes of paths, as `name`, `name (skipped by …)` or the message of its problem. */
async function selected(
  cwd: string,
  paths: readonly string[],
  options: Partial<SelectOptions> = {},
): Promise<string[]> {
  const found: string[] = [];
  for await (const { shown, skipped, problem } of select(paths, { cwd, flags: {}, ...options })) {
    found.push(problem?.message ?? (skipped === undefined ? shown : `${shown} (skipped by ${skipped})`));
  }
  return found;
}

const NOTHING = 'no file of a known type here that is not ignored; see --no-ignore and "include"';

const TREE = {
  '.git/HEAD': '',
  '.git/x.md': '',
  '.git/info/exclude': 'excluded.md\n',
  '.gitignore': '# built\n/build/\n*.tmp.md\r\n!keep.tmp.md\n',
  '.fanormignore': '\n\nold.md\n/vendor/\n',
  'a.md': '',
  'b.txt': '',
  'c.png': '',
  '.hidden.md': '',
  'old.md': '',
  'excluded.md': '',
  'x.tmp.md': '',
  'keep.tmp.md': '',
  'build/out.md': '',
  'vendor/v.md': '',
  'node_modules/m/readme.md': '',
  '.fanorm-0123456789ab.tmp': '',
  'docs/.gitignore': 'draft.md\n!x.tmp.md',
  'docs/draft.md': '',
  'docs/x.tmp.md': '',
  'docs/B.md': '',
  'docs/a.md': '',
  'docs/deep/draft.md': '',
  'docs/deep/.fanormignore': '!old.md',
  'docs/deep/old.md': '',
};

describe('paths stand for a file, else a directory, else a glob', () => {
  const rows: readonly (readonly [
    what: string,
    paths: readonly string[],
    found: readonly string[],
    options?: Partial<SelectOptions>,
  ])[] = [
    [
      'a walk',
      ['.'],
      ['.hidden.md', 'a.md', 'b.txt', 'docs/B.md', 'docs/a.md', 'docs/deep/old.md', 'docs/x.tmp.md', 'keep.tmp.md'],
    ],
    ['a walk of a part', ['docs'], ['docs/B.md', 'docs/a.md', 'docs/deep/old.md', 'docs/x.tmp.md']],
    ['a part named with a slash', ['docs/deep/'], ['docs/deep/old.md']],
    [
      'a walk that ignores nothing',
      ['.'],
      [
        '.hidden.md',
        'a.md',
        'b.txt',
        'build/out.md',
        'docs/B.md',
        'docs/a.md',
        'docs/deep/draft.md',
        'docs/deep/old.md',
        'docs/draft.md',
        'docs/x.tmp.md',
        'excluded.md',
        'keep.tmp.md',
        'old.md',
        'vendor/v.md',
        'x.tmp.md',
      ],
      { noIgnore: true },
    ],
    ['a glob', ['docs/*.md'], ['docs/B.md', 'docs/a.md', 'docs/x.tmp.md']],
    ['a glob finds other types', ['*.png'], ['c.png']],
    ['named files beat .gitignore', ['build/out.md', 'excluded.md'], ['build/out.md', 'excluded.md']],
    [
      'named files do not beat .fanormignore',
      ['old.md', 'vendor/v.md'],
      ['old.md (skipped by .fanormignore:3)', 'vendor/v.md (skipped by .fanormignore:4)'],
    ],
    ['--no-ignore beats .fanormignore', ['old.md'], ['old.md'], { noIgnore: true }],
    ['named files of any type', ['c.png'], ['c.png']],
    [
      'R26: the same file once',
      ['a.md', './a.md', '.', 'a.md'],
      ['a.md', '.hidden.md', 'b.txt', 'docs/B.md', 'docs/a.md', 'docs/deep/old.md', 'docs/x.tmp.md', 'keep.tmp.md'],
    ],
    ['an absent file', ['nope.md', 'a.md'], ['nope.md: no such file or directory', 'a.md']],
    ['a file as a directory', ['a.md/b.md'], ['a.md/b.md: no such file or directory']],
    ['a glob of nothing', ['*.nope'], [`*.nope: ${NOTHING}`]],
    ['a directory of nothing', ['build'], [`build: ${NOTHING}`]],
    ['nothing, and that is fine', ['nope.md', '*.nope', 'build'], [], { unmatchedIsFine: true }],
  ];
  it.each(rows)('%s', async (_what, paths, expected, options) => {
    expect(await selected(tempDirectory(TREE), paths, options)).toEqual(expected);
  });

  it('R25: links met in a walk are not followed, a loop among them', async () => {
    const cwd = tempDirectory({ 'a/x.md': '', 'other/y.md': '' });
    symlinkSync('..', join(cwd, 'a/loop'));
    symlinkSync('../other', join(cwd, 'a/dir'));
    symlinkSync('../other/y.md', join(cwd, 'a/file.md'));
    symlinkSync('nowhere', join(cwd, 'a/dangling.md'));
    expect(await selected(cwd, ['a'])).toEqual(['a/x.md']);
    expect(await selected(cwd, ['a/file.md', 'other/y.md', 'a/dangling.md'])).toEqual([
      'a/file.md',
      'a/dangling.md: no such file or directory',
    ]);
  });

  it('R26: a hard link is the same file', async () => {
    const cwd = tempDirectory({ 'a.md': '' });
    linkSync(join(cwd, 'a.md'), join(cwd, 'b.md'));
    expect(await selected(cwd, ['.'])).toEqual(['a.md']);
  });

  it('R33: a directory named like a file is walked', async () => {
    const cwd = tempDirectory({ 'x.md/a.md': '' });
    mkdirSync(join(cwd, 'empty.md'));
    expect(await selected(cwd, ['x.md', 'empty.md'])).toEqual(['x.md/a.md', `empty.md: ${NOTHING}`]);
  });

  it.runIf(process.platform === 'linux')('R38: a name that is not UTF-8 is an error, never passed over', async () => {
    const cwd = tempDirectory({ 'a.md': '', 'u\ufffd.md': '' });
    writeFileSync(Buffer.concat([Buffer.from(`${cwd}/bad`), Buffer.from([0xff]), Buffer.from('.md')]), '');
    mkdirSync(Buffer.concat([Buffer.from(`${cwd}/dir`), Buffer.from([0xff])]));
    const misnamed = 'the name is not valid UTF-8; rename it to have it cleaned';
    expect(await selected(cwd, ['.'])).toEqual([
      `dir\ufffd: ${misnamed}`,
      `bad\ufffd.md: ${misnamed}`,
      'a.md',
      'u\ufffd.md',
    ]);
    expect(await selected(cwd, ['bad\ufffd.md'])).toEqual([`bad\ufffd.md: ${misnamed}`]);
  });

  it('R40: a name with glob characters is a file first', async () => {
    const cwd = tempDirectory({ '[a]*.md': '', 'a.md': '', 'dir[1]/x.md': '' });
    expect(await selected(cwd, ['[a]*.md'])).toEqual(['[a]*.md']);
    expect(await selected(cwd, ['dir[1]'])).toEqual(['dir[1]/x.md']);
  });

  it('R58: many directories and files need few open ones', async () => {
    const files = Array.from({ length: 600 }, (_, n) => [`d${n % 300}/f${n}.md`, ''] as const);
    const cwd = tempDirectory(Object.fromEntries(files));
    expect(await selected(cwd, ['.'])).toEqual(files.map(([name]) => name).sort());
  });
});

describe('a configuration has its say on what is found', () => {
  it('include replaces the known types, exclude holds for named files, each file by its nearest', async () => {
    const cwd = tempDirectory({
      '.git/HEAD': '',
      'fanorm.json': '{ "include": ["*.foo", "docs/*.md"],\n  "exclude": ["vendor/", "x*.foo"] }',
      'a.foo': '',
      'a.md': '',
      'x1.foo': '',
      'docs/a.md': '',
      'docs/deep/a.md': '',
      'vendor/v.foo': '',
      'sub/.fanorm.json': '{}',
      'sub/a.md': '',
      'sub/x1.foo': '',
    });
    expect(await selected(cwd, ['.'])).toEqual(['a.foo', 'docs/a.md', 'sub/a.md']);
    expect(await selected(cwd, ['vendor/v.foo', 'x1.foo', 'sub/x1.foo'])).toEqual([
      'vendor/v.foo (skipped by fanorm.json:2:15)',
      'x1.foo (skipped by fanorm.json:2:26)',
      'sub/x1.foo (skipped by fanorm.json:2:26)',
    ]);
  });

  it('each target carries what holds for it', async () => {
    const cwd = tempDirectory({
      'fanorm.json': '{"preset": "corpus"}',
      'a.md': '',
      'sub/fanorm.json': '{"preset": "minimal"}',
      'sub/a.md': '',
    });
    const presets: unknown[] = [];
    for await (const { options } of select(['.'], { cwd, flags: { digits: 'en' } }))
      presets.push([options.preset, options.digits]);
    expect(presets).toEqual([
      ['corpus', 'en'],
      ['minimal', 'en'],
    ]);
  });

  it('a configuration and its words are not cleaned themselves', async () => {
    const cwd = tempDirectory({
      'package.json': '{"fanorm": {"words": "w.txt"}}',
      'w.txt': '',
      'a.json': '',
      'b/fanorm.json': '{}',
    });
    expect(await selected(cwd, ['.'])).toEqual(['a.json']);
    expect(await selected(cwd, ['**/*.{json,txt}'])).toEqual(['a.json']);
  });

  it('a broken one stops the run', async () => {
    const cwd = tempDirectory({ 'a.md': '', 'sub/fanorm.json': '{', 'sub/a.md': '' });
    await expect(selected(cwd, ['.'])).rejects.toThrow('sub/fanorm.json:1:2: close brace expected');
  });
});

describe('git and fanorm agree on what is ignored', () => {
  it('in a worktree, by the exclude file of its repository', async () => {
    const root = tempDirectory({ 'main/a.md': '' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: join(root, 'main'), stdio: 'pipe' });
    git('init', '-q');
    writeFileSync(join(root, 'main/.git/info/exclude'), 'b.md\n');
    git('add', '.');
    git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'x');
    git('worktree', 'add', '-q', '../other');
    writeFileSync(join(root, 'other/b.md'), '');
    expect(await selected(join(root, 'other'), ['.'])).toEqual(['a.md']);
  });
});
