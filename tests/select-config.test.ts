import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { select } from '../src/io/select.js';
import type { SelectOptions } from '../src/io/target.js';
import { runShell } from './run.js';
import { selected } from './selected.js';
import { tempDirectory } from './temp.js';

const OWN = "fanorm's own configuration";

/** What is found in a tree of files, by the paths that are named. */
interface Law {
  readonly law: string;
  readonly tree: Readonly<Record<string, string>>;
  readonly selections: readonly (readonly [
    paths: readonly string[],
    found: readonly string[],
    options?: Partial<SelectOptions>,
  ])[];
}

describe('a configuration has its say on what is found', () => {
  const problem = 'sub/fanorm.json: sub/fanorm.json:1:2: close brace expected';
  it.each<Law>([
    {
      law: 'include replaces the known types, exclude holds for named files, each file by its nearest',
      tree: {
        '.git/HEAD': '',
        'fanorm.json': '{ "include": ["*.foo", "docs/*.txt"],\n  "exclude": ["vendor/", "x*.foo"] }',
        'a.foo': '',
        'a.txt': '',
        'x1.foo': '',
        'docs/a.txt': '',
        'docs/deep/a.txt': '',
        'vendor/v.foo': '',
        'sub/.fanorm.json': '{}',
        'sub/a.txt': '',
        'sub/x1.foo': '',
      },
      selections: [
        [['.'], ['a.foo', 'docs/a.txt', 'sub/a.txt']],
        [
          ['vendor/v.foo', 'x1.foo', 'sub/x1.foo'],
          [
            'vendor/v.foo (skipped by fanorm.json:2:15)',
            'x1.foo (skipped by fanorm.json:2:26)',
            'sub/x1.foo (skipped by fanorm.json:2:26)',
          ],
        ],
      ],
    },
    {
      law: 'a configuration and its words are not cleaned themselves',
      tree: {
        'package.json': '{"fanorm": {"include": ["*"], "words": "w.txt"}}',
        'w.txt': '',
        'a.txt': '',
        'b/fanorm.json': '{}',
      },
      selections: [
        [['.'], ['a.txt']],
        [['**/*.{foo,txt}'], ['a.txt']],
        [
          ['w.txt', 'package.json'],
          [`w.txt (skipped by ${OWN})`, `package.json (skipped by ${OWN})`],
        ],
      ],
    },
    {
      law: 'a broken one is told of once, in place of all that lies below it',
      tree: {
        'a.txt': '',
        'sub/fanorm.json': '{',
        'sub/a.txt': '',
        'sub/b.txt': '',
        'sub/deep/fanorm.json': '{}',
        'sub/deep/a.txt': '',
      },
      selections: [
        [['.'], ['a.txt', problem]],
        [['sub'], [problem]],
        [
          ['sub/a.txt', 'a.txt', 'sub/b.txt', 'sub/*.txt'],
          [problem, 'a.txt'],
        ],
        [['.'], ['a.txt', 'sub/deep/a.txt', problem], { noIgnore: true }],
        [['.'], [problem], { config: 'sub/fanorm.json' }],
        [['-'], [problem], { stdinFilename: 'sub/deep/b.txt' }],
        [
          ['sub/missing.txt'],
          [
            'sub/missing.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern',
          ],
        ],
      ],
    },
  ])('$law', async ({ tree, selections }) => {
    const cwd = tempDirectory(tree);
    for (const [paths, expected, options] of selections) expect(await selected(cwd, paths, options)).toEqual(expected);
  });

  it('each target carries what holds for it', async () => {
    const cwd = tempDirectory({
      'fanorm.json': '{"preset": "corpus"}',
      'a.txt': '',
      'sub/fanorm.json': '{"preset": "minimal"}',
      'sub/a.txt': '',
    });
    const presets: unknown[] = [];
    for await (const { options } of select(['.'], { cwd, options: { digits: 'en' } }))
      presets.push([options.preset, options.digits]);
    expect(presets).toEqual([
      ['corpus', 'en'],
      ['minimal', 'en'],
    ]);
  });

  it.each([
    ['walked', ['.', '*.json', '.*.json'], {}, ['a.txt', 'b.json']],
    ['walked from above', ['**/fanorm.json'], { noConfig: true }, []],
    ['named', ['fanorm.json'], {}, [`fanorm.json (skipped by ${OWN})`]],
    ['named under another', ['.fanorm.json'], { config: 'b.json' }, [`.fanorm.json (skipped by ${OWN})`]],
    ['named without any', ['sub/fanorm.json'], { noConfig: true }, [`sub/fanorm.json (skipped by ${OWN})`]],
    ['named where nothing is ignored', ['fanorm.json'], { noIgnore: true }, [`fanorm.json (skipped by ${OWN})`]],
    ['the one of --config', ['b.json'], { config: 'b.json' }, [`b.json (skipped by ${OWN})`]],
    ['standard input', ['-'], { stdinFilename: 'new/fanorm.json' }, [`new/fanorm.json (skipped by ${OWN})`]],
  ] as const)('the files of fanorm itself are never cleaned: %s', async (_how, paths, options, expected) => {
    const cwd = tempDirectory({
      '.git/HEAD': '',
      'fanorm.json': '{"include": ["*"]}',
      '.fanorm.json': '{}',
      'sub/fanorm.json': '{}',
      'a.txt': '',
      'b.json': '{}',
    });
    expect(await selected(cwd, paths, { allowUnmatched: true, ...options })).toEqual(expected);
  });

  it('standard input has a name for its configuration, format and ignore rules', async () => {
    const cwd = tempDirectory({ '.fanormignore': 'old.*', 'sub/fanorm.json': '{"preset": "minimal"}' });
    const rows = [
      [undefined, '<stdin>', undefined, undefined],
      ['sub/x.txt', 'sub/x.txt', 'minimal', undefined],
      ['old.txt', 'old.txt', undefined, '.fanormignore:1'],
    ] as const;
    for (const [stdinFilename, shown, preset, skipped] of rows) {
      for await (const target of select(['-'], { cwd, options: {}, stdinFilename })) {
        expect([target.path, target.shown, target.options.preset, target.skipped]).toEqual([
          '-',
          shown,
          preset,
          skipped,
        ]);
      }
    }
  });

  it.each([
    ['mkfifo package.json', 'package.json: not a regular file\n'],
    ["printf '\\377' > package.json", 'package.json: not valid UTF-8\n'],
    ['head -c 1100000 /dev/zero > package.json', 'package.json: larger than 1 MiB\n'],
  ])('%s, for standard input as for a file', (make, stderr) => {
    const cwd = tempDirectory({ 'a.txt': 'علي' });
    for (const run of ['echo علي | fanorm clean', 'fanorm clean a.txt']) {
      expect(runShell(`rm -f package.json; ${make}; ${run}`, { cwd })).toMatchObject({
        status: 2,
        out: '',
        err: stderr,
      });
    }
  });
});

describe('git and fanorm agree on what is ignored', () => {
  it('in a worktree, by the exclude file of its repository', async () => {
    const root = tempDirectory({ 'main/a.txt': '' });
    const git = (...args: string[]) => execFileSync('git', args, { cwd: join(root, 'main'), stdio: 'pipe' });
    git('init', '-q');
    writeFileSync(join(root, 'main/.git/info/exclude'), 'b.txt\n');
    git('add', '.');
    git('-c', 'user.name=x', '-c', 'user.email=x@x', 'commit', '-qm', 'x');
    git('worktree', 'add', '-q', '../other');
    writeFileSync(join(root, 'other/b.txt'), '');
    expect(await selected(join(root, 'other'), ['.'])).toEqual(['a.txt']);
  });
});
