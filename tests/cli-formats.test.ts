import { readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { formatFor, formatIds, formatNames, formatOf, isContainer } from '../src/formats/index.js';
import { FILE_KINDS } from './file-kinds.js';
import { STORIES } from './news.js';
import { runHere, runProcess } from './run.js';
import { tempDirectory } from './temp.js';

const LINES = [
  'دولت گفت كه كتاب ها را مي خواند و مي داند',
  'علي در سال 1402 به خانه آمد ، و رفت',
  'اين نامه هاي او از يك شهر است',
];

const MENDED = [
  'دولت گفت که کتاب\u200cها را می\u200cخواند و می\u200cداند',
  'علی در سال ۱۴۰۲ به خانه آمد، و رفت',
  'این نامه\u200cهای او از یک شهر است',
];

it('has a row for every format that is a text', () => {
  expect(FILE_KINDS.map(({ id }) => id)).toEqual(formatIds.filter((id) => !isContainer(id)));
});

describe.each(FILE_KINDS)('$id', ({ id, file, wrap, broken }) => {
  it('is mended as it is told by --as', () => {
    const ran = runProcess(['clean', '--as', id], { cwd: tempDirectory(), input: wrap(LINES) });
    expect(ran).toMatchObject({ status: 0, err: '', out: wrap(MENDED) });
  });

  it('is told by its name, and quiet the second time', async () => {
    const cwd = tempDirectory({ [file]: wrap(LINES) });
    expect(await runHere(['clean', '-w', file], { cwd })).toMatchObject({ status: 0 });
    expect(readFileSync(join(cwd, file), 'utf8')).toBe(wrap(MENDED));
    expect(await runHere(['clean', '-wq', file], { cwd })).toMatchObject({ status: 0, out: '', err: '' });
  });

  it('is told by --stdin-filename', async () => {
    const ran = await runHere(['clean', '--stdin-filename', `x/${file}`], { cwd: tempDirectory(), input: wrap(LINES) });
    expect(ran).toMatchObject({ status: 0, err: '', out: wrap(MENDED) });
  });

  it.each(STORIES)('has $name come out right', async ({ damaged, right }) => {
    const ran = await runHere(['clean', '--as', id], { cwd: tempDirectory(), input: wrap(damaged) });
    expect(ran).toMatchObject({ status: 0, err: '', out: wrap(right) });
  });

  it.runIf(broken)(
    'is left as it is where its parser rejects it, and the place is told with the way round',
    async () => {
      const [source = '', place] = broken ?? [];
      const cwd = tempDirectory({ [file]: source });
      const ran = await runHere(['clean', '-w', file], { cwd });
      expect(ran).toMatchObject({ status: 2, out: '' });
      expect(ran.err.split('\n')[0]).toMatch(
        new RegExp(`^${file}:${place}: .+; (\`--as text\` reads it as plain text|close it, or write it twice .+)$`),
      );
      expect(readFileSync(join(cwd, file), 'utf8')).toBe(source);
      const asText = await runHere(['clean', '--as', 'text', file], { cwd });
      expect(asText).toMatchObject({ status: 0, out: clean(source) });
    },
  );
});

describe('a file that its parser rejects, and that has nothing to mend', () => {
  const files = {
    'a.json': '{"a": 1 // one\n}',
    'tpl.yaml': '{{#if a}}\nb: [x\n{{/if}}\n',
    'a.csv': 'a,"b\n',
    'a.srt': 'no times\n',
    'a.xhtml': '<p>',
  };

  it('is no error', async () => {
    const cwd = tempDirectory(files);
    const all = Object.keys(files).length;
    for (const command of ['check', 'stats'])
      expect(await runHere([command, '.'], { cwd })).toMatchObject({
        status: 0,
        err: command === 'check' ? expect.stringContaining(`Checked ${all} files: 0 would change`) : '',
      });
    expect(await runHere(['clean', '-w', '.'], { cwd })).toMatchObject({ status: 0, out: '' });
    expect(runProcess(['clean', '--as', 'json'], { cwd, input: files['a.json'] })).toMatchObject({
      status: 0,
      err: '',
      out: files['a.json'],
    });
    expect(runProcess(['check', '--jobs', '2', '.'], { cwd })).toMatchObject({ status: 0, out: '' });
  });

  it.each(['{"a": "\\u0643" // one\n}', '{"a": "&#1603;" // one\n}', '{"a": 1 // ك\n}'])(
    'is one where it may have: %s',
    async (input) => {
      const ran = await runHere(['clean', '--as', 'json'], { cwd: tempDirectory(), input });
      expect(ran).toMatchObject({ status: 2, out: '' });
    },
  );

  it('has its directives looked over', async () => {
    const ran = await runHere(['check', 'a.json'], { cwd: tempDirectory({ 'a.json': '{ // fanorm-disable-line\n' }) });
    expect(ran).toMatchObject({
      status: 0,
      err: expect.stringContaining('a.json:1:6: warning: unused fanorm-disable-line'),
    });
  });
});

it.each([
  'tsconfig.json',
  'tsconfig.build.json',
  'TSConfig.json',
  '.vscode/settings.json',
  'x/.devcontainer/a.json',
  '.eslintrc.json',
  '.babelrc',
  'a.code-workspace',
])('%s is JSON with comments', (name) => {
  expect(formatOf(name)).toBe('jsonc');
  expect(formatOf(join('/somewhere', name))).toBe('jsonc');
});

it.each(['tsconfig.txt.json5', 'vscode/settings.json', 'my-tsconfig.json', '.vscode/x/a.json'])(
  '%s is none',
  (name) => {
    expect(formatOf(name)).not.toBe('jsonc');
  },
);

describe('a name of no known type', () => {
  it.each(['notes', 'notes.xyz', '.notes'])('%s is text', async (file) => {
    expect(formatOf(file)).toBeUndefined();
    const cwd = tempDirectory({ [file]: 'علي\n' });
    expect(await runHere(['clean', file], { cwd })).toMatchObject({ status: 0, out: 'علی\n' });
  });

  it('is refused where it does not look like text', async () => {
    const cwd = tempDirectory({ 'a.xyz': 'علي\u0000' });
    expect(await runHere(['clean', 'a.xyz'], { cwd })).toMatchObject({ status: 2, out: '', err: /binary/ });
  });
});

describe('a name of a type that no format reads', () => {
  it.each(['refs.bib', 'x/a.ipynb', 'values.xml', 'a.css', 'a.RB', '.env', 'Cargo.lock'])(
    '%s is skipped with a note, and mended only by --as',
    async (file) => {
      const cwd = tempDirectory({ [file]: 'a = "علي"\n' });
      const note = `skipped ${file} (no format reads ${extname(`x${file}`).toLowerCase()}; --as text mends it as plain text)\n`;
      for (const args of [
        ['clean', '-w', file],
        ['clean', '--diff', file],
        ['check', file],
      ]) {
        const ran = await runHere(args, { cwd });
        expect(ran).toMatchObject({ status: 0, out: '' });
        expect(ran.err.startsWith(note), ran.err).toBe(true);
      }
      expect(await runHere(['check', '--list-files', file], { cwd })).toMatchObject({ status: 0, out: '', err: note });
      expect(readFileSync(join(cwd, file), 'utf8')).toBe('a = "علي"\n');
      expect(await runHere(['clean', '--as', 'text', file], { cwd })).toMatchObject({ status: 0, out: 'a = «علی»\n' });
    },
  );

  it('is skipped where "include" finds it', async () => {
    const cwd = tempDirectory({ 'fanorm.json': '{"include": ["d/*"]}', 'd/a.css': '"علي"', 'd/a.txt': 'علي' });
    expect(await runHere(['clean', '--check', '.'], { cwd })).toMatchObject({ status: 1, out: 'd/a.txt\n' });
  });

  it('is an error where it is missing', async () => {
    const ran = await runHere(['check', 'nope.bib'], { cwd: tempDirectory() });
    expect(ran).toMatchObject({ status: 2, err: expect.stringMatching(/^nope\.bib: no such file/) });
  });

  it.each(formatNames)('%s: no name of a format is one', (_id, names) => {
    for (const name of names) expect(formatFor(name.replace('*', 'a'), 'auto').unread).toBeUndefined();
  });
});

it('takes what is prose from --fields', async () => {
  const input = '{"name": "علي", "id": "علي"}\n';
  const ran = await runHere(['clean', '--as', 'json', '--fields', '/name'], { cwd: tempDirectory(), input });
  expect(ran).toMatchObject({ status: 0, out: '{"name": "علی", "id": "علي"}\n' });
});

describe('a field that is in no file is spoken of', () => {
  const FILES = {
    'a.json': '{"name": "علی", "count": 3, "in": {"deep": ["علی"]}}',
    'b.jsonl': '{"first": 1}\n{"second": 2}\n',
    'c.csv': 'x,y\n1,2\n',
    'd.md': '---\ntitle: علی\n---\n',
    'e.yaml': 'key: 1\n',
    'f.toml': 'key = 1\n',
    'g.txt': 'علی\n',
    'h.md': 'علی\n',
  };
  const NONE = '--fields: no file here has any (JSON, YAML, TOML, CSV and front matter have)\n';
  const absent = (fields: string, files: string) =>
    `--fields: no field named ${fields} in ${files}; check the spelling\n`;

  it.each([
    ['nope', ['a.json'], absent('nope', '1 file')],
    ['name,count,in,deep,/in/deep/0', ['a.json'], ''],
    ['nope,name,no/pe', ['a.json', 'e.yaml', 'g.txt'], absent('nope, no/pe', '2 files')],
    ['first,second', ['b.jsonl'], ''],
    ['x,2', ['c.csv'], ''],
    ['z,3', ['c.csv'], absent('z, 3', '1 file')],
    ['title', ['d.md', 'h.md'], ''],
    ['name', ['d.md', 'h.md'], absent('name', '1 file')],
    ['key', ['e.yaml'], ''],
    ['key', ['f.toml'], ''],
    ['key', ['g.txt', 'h.md'], NONE],
  ])('%s in %j', async (fields, files, note) => {
    const { err } = await runHere(['clean', '--check', '--fields', fields, ...files], { cwd: tempDirectory(FILES) });
    const count = files.length === 1 ? '1 file' : `${files.length} files`;
    expect(err).toBe(`${note}Would change 0 of ${count} (0 fixes).\n`);
    const quiet = await runHere(['clean', '--check', '-q', '--fields', fields, ...files], {
      cwd: tempDirectory(FILES),
    });
    expect(quiet.err).toBe('');
  });

  it('also on two threads', () => {
    const args = ['check', '-j', '2', '--fields', 'title,nope', 'a.json', 'd.md'];
    expect(runProcess(args, { cwd: tempDirectory(FILES) }).err).toContain(absent('nope', '2 files'));
  });
});

it('takes string literals with --strings', async () => {
  const input = 'x = "علي" # علي\n';
  const cwd = tempDirectory();
  expect(await runHere(['clean', '--as', 'py'], { cwd, input })).toMatchObject({ out: 'x = "علي" # علی\n' });
  expect(await runHere(['clean', '--as', 'py', '--strings'], { cwd, input })).toMatchObject({
    out: 'x = "علی" # علی\n',
  });
});
