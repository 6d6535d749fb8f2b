import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { FLAGS, type FlagName } from '../src/cli/flags.js';
import { runHere, runProcess } from './run.js';
import { tempDirectory } from './temp.js';

/** What a flag does to a run over these files. */
interface Case {
  readonly args: readonly string[];
  readonly input?: string;
  readonly status?: number;
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  readonly writes?: Readonly<Record<string, string>>;
}

const FILES = {
  'bad.txt': 'سلام علي\nيك 12\n',
  'good.txt': 'سلام علی\n',
  'records.jsonl': '{"a": "علي"}\n{broken\n',
  'code.js': "const a = 'علي'; // علي\n",
  'keys.json': '{"title": "علي", "other": "علي"}\n',
  'other.json': '{"preset": "corpus", "rules": {"arabic-yeh": false}}',
  'ignored.txt': 'علي\n',
  '.fanormignore': 'ignored.txt\n',
  'sub/fanorm.json': '{"rules": {"arabic-yeh": false}}',
  'sub/a.txt': 'علي كه\n',
};
const YEH_KEPT = 'علي که\n';

/** A case for each flag there is: a flag without one does not compile. */
const CASES: Readonly<Record<FlagName, readonly Case[]>> = {
  write: [{ args: ['clean', '-w', 'bad.txt'], out: 'bad.txt (4 fixes)\n', writes: { 'bad.txt': 'سلام علی\nیک ۱۲\n' } }],
  check: [{ args: ['clean', '--check', 'bad.txt', 'good.txt'], status: 1, out: 'bad.txt\n' }],
  diff: [
    {
      args: ['clean', '--diff', 'bad.txt'],
      status: 1,
      out: /^--- a\/bad\.txt\n\+\+\+ b\/bad\.txt\n@@ -1,2 \+1,2 @@\n-سلام علي\n/,
    },
  ],
  format: [
    { args: ['check', '--format', 'jsonl', 'good.txt'], out: /^\{"type":"summary"/ },
    { args: ['check', '--format', 'json', 'good.txt'], out: /^\{"schema":1,"files":\[/ },
    { args: ['check', '--format', 'sarif', 'good.txt'], out: /^\{"version":"2\.1\.0"/ },
    { args: ['check', '--format', 'github', 'bad.txt'], status: 1, out: /^::error file=bad\.txt,/ },
    { args: ['check', '--format=text', 'good.txt'], out: '' },
    { args: ['stats', '--format', 'json', 'good.txt'], out: /"schema": 1/ },
    { args: ['rules', '--format', 'json'], out: /"id": "arabic-yeh"/ },
    { args: ['check', '--format', 'xml'], status: 2, err: /unknown value "xml"; use one of text, json, / },
  ],
  max: [
    { args: ['check', '--max', '1', 'bad.txt'], status: 1, out: /^.*\nbad\.txt: and 3 more/ },
    { args: ['check', '--max', '0', 'bad.txt'], status: 1, out: /^(.*\n){4}$/ },
  ],
  top: [{ args: ['stats', '--top', '1', 'bad.txt'], out: /\nWords\n.*\n\nCorrections\n.*\n$/ }],
  as: [
    { args: ['clean', '--as', 'markdown', '-'], input: '`علي` علي\n', out: '`علي` علی\n' },
    { args: ['clean', '--as', 'nonsense', '-'], status: 2, err: /unknown value "nonsense"; use one of auto, text, / },
  ],
  'stdin-filename': [
    { args: ['clean', '--stdin-filename', 'a.md'], input: '`علي` علي\n', out: '`علي` علی\n' },
    { args: ['clean', '--stdin-filename', 'sub/a.txt'], input: 'علي كه\n', out: YEH_KEPT },
    { args: ['clean', '--stdin-filename', 'ignored.txt'], input: 'علي', out: 'علي', err: /^skipped ignored\.txt / },
    { args: ['clean', '--stdin-filename', 'a.json'], input: '{"علي"', status: 2, err: /^a\.json:1:7: / },
  ],
  encoding: [{ args: ['clean', '--encoding', 'windows-1256', 'good.txt'], status: 2, err: /valid UTF-8 already/ }],
  'max-size': [
    {
      args: ['clean', '--max-size', '1', '--as', 'json'],
      input: `"${'a'.repeat(1 << 20)}"`,
      status: 2,
      err: /too large for json mode/,
    },
    { args: ['clean', '--max-size', '0'], status: 2, err: /--max-size: must be a whole number from 1 up/ },
  ],
  fields: [
    { args: ['clean', '--fields', '/title', 'keys.json'], out: '{"title": "علی", "other": "علي"}\n' },
    {
      args: ['clean', '--fields', '/title', '--fields', '/other', 'keys.json'],
      out: '{"title": "علی", "other": "علی"}\n',
    },
  ],
  strings: [
    { args: ['clean', 'code.js'], out: "const a = 'علي'; // علی\n" },
    { args: ['clean', '--strings', 'code.js'], out: "const a = 'علی'; // علی\n" },
  ],
  strict: [
    {
      args: ['clean', 'records.jsonl'],
      out: '{"a": "علی"}\n{broken\n',
      err: /^records\.jsonl:2:\d+: warning: .*passed through as it is\n$/,
    },
    {
      args: ['clean', '--strict', 'records.jsonl'],
      status: 2,
      out: '',
      err: /^records\.jsonl:2:\d+: .*leave out --strict/,
    },
  ],
  preset: [
    { args: ['clean', '--preset', 'minimal'], input: 'علي میروم 12 ?\n', out: 'علی میروم 12 ?\n' },
    { args: ['clean', '--preset', 'corpus'], input: 'آنها لطفاً\n', out: 'آن\u200cها لطفا\n' },
    { args: ['clean', '--preset', 'mini'], status: 2, err: /use one of standard, minimal, corpus/ },
  ],
  digits: [
    { args: ['clean', '--digits', 'fa'], input: 'سال 12 و ۱۲\n', out: 'سال ۱۲ و ۱۲\n' },
    { args: ['clean', '--digits', 'en'], input: 'سال 12 و ۱۲\n', out: 'سال 12 و 12\n' },
    { args: ['clean', '--digits', 'keep'], input: 'سال 12 و ۱۲\n', out: 'سال 12 و ۱۲\n' },
  ],
  ezafe: [
    { args: ['clean', '--ezafe', 'hamza'], input: 'خانه\u200cی ما\n', out: 'خانهٔ ما\n' },
    { args: ['clean', '--ezafe', 'yeh'], input: 'خانهٔ ما\n', out: 'خانه\u200cی ما\n' },
    { args: ['clean', '--ezafe', 'keep'], input: 'خانهٔ ما و خانه\u200cی ما\n', out: 'خانهٔ ما و خانه\u200cی ما\n' },
  ],
  zwnj: [
    { args: ['clean', '--zwnj', 'off'], input: 'میروم علي\n', out: 'میروم علی\n' },
    { args: ['clean', '--zwnj', 'on'], input: 'میروم علي\n', out: 'می\u200cروم علی\n' },
    { args: ['clean', '--zwnj', 'never'], status: 2, err: /use one of likely, on, safe, ask, off/ },
  ],
  enable: [{ args: ['clean', '--enable', 'joined-demonstrative'], input: 'آنها\n', out: 'آن\u200cها\n' }],
  disable: [
    { args: ['clean', '--disable', 'arabic-yeh,arabic-kaf'], input: 'علي كه\n', out: 'علي كه\n' },
    { args: ['clean', '--disable', 'arabic-yeh', '--disable', 'arabic-kaf'], input: 'علي كه\n', out: 'علي كه\n' },
    { args: ['clean', '--disable', 'arabic-yhe'], status: 2, err: /did you mean "arabic-yeh"\?/ },
  ],
  config: [
    { args: ['clean', '--config', 'other.json', 'sub/a.txt'], out: YEH_KEPT },
    { args: ['clean', '--config', 'other.json', 'good.txt'], out: 'سلام علی\n' },
    { args: ['clean', '--config', 'none.json', 'good.txt'], status: 2, err: 'none.json: no such file\n' },
  ],
  'no-config': [
    { args: ['clean', 'sub/a.txt'], out: YEH_KEPT },
    { args: ['clean', '--no-config', 'sub/a.txt'], out: 'علی که\n' },
  ],
  'no-ignore': [
    { args: ['clean', '--check', 'ignored.txt'], out: '', err: /^skipped ignored\.txt \(\.fanormignore:1\)\n/ },
    { args: ['clean', 'ignored.txt'], out: 'علي\n', err: 'skipped ignored.txt (.fanormignore:1)\n' },
    { args: ['clean', '--check', '--no-ignore', 'ignored.txt'], status: 1, out: 'ignored.txt\n' },
  ],
  'no-error-on-unmatched-pattern': [
    {
      args: ['check', '-q', '*.nope', 'none.txt'],
      status: 2,
      err: /^\*\.nope: no file .*\nnone\.txt: no such file or directory; .*--no-error-on-unmatched-pattern\n$/,
    },
    { args: ['check', '-q', '--no-error-on-unmatched-pattern', '*.nope', 'none.txt'], out: '', err: '' },
  ],
  'list-files': [{ args: ['check', '--list-files', '*.txt', 'sub'], out: 'bad.txt\ngood.txt\nsub/a.txt\n', err: '' }],
  'print-config': [
    { args: ['check', '--print-config', 'sub/a.txt'], out: /\narabic-yeh +off +sub\/fanorm\.json:1:26\n/ },
  ],
  jobs: [
    {
      args: ['clean', '--check', '-v', '-j', '2', 'bad.txt', 'good.txt'],
      status: 1,
      out: 'bad.txt\n',
      err: /^mending on 2 threads\n/,
    },
    { args: ['check', '--jobs', 'x'], status: 2, err: /--jobs: must be a whole number from 1 up, not "x"/ },
  ],
  color: [
    { args: ['check', '--color', 'always', 'bad.txt'], status: 1, out: /^\u001b\[1mbad\.txt:1:6\u001b/ },
    { args: ['clean', '--diff', '--color', 'always', 'bad.txt'], status: 1, out: /\u001b\[31m-سلام علي\u001b/ },
    { args: ['check', '--color', 'auto', 'bad.txt'], status: 1, out: /^bad\.txt:1:6/ },
  ],
  'no-color': [{ args: ['check', '--no-color', 'bad.txt'], status: 1, out: /^bad\.txt:1:6/ }],
  print: [{ args: ['init', '--print'], out: /^\{\n {2}"\$schema"/ }],
  force: [{ args: ['init', '--force'], out: 'fanorm.json\n' }],
  quiet: [{ args: ['clean', '-w', '-q', 'bad.txt'], out: '', err: '', writes: { 'bad.txt': 'سلام علی\nیک ۱۲\n' } }],
  verbose: [{ args: ['check', '-v', 'good.txt'], err: /^good\.txt: unchanged\n/ }],
};

/** The first case of a flag runs as a process; for the others the same command in this one will do. */
const rows = Object.entries(CASES).flatMap(([name, cases]) =>
  cases.map((row, n) => ({ name, run: n === 0 ? runProcess : runHere, ...row })),
);

it('there is a case for each flag', () => {
  expect(Object.keys(CASES).filter((name) => rows.some((row) => row.name === name))).toEqual(Object.keys(FLAGS));
});

describe('every flag does in the command what it says', () => {
  it.each(rows)('--$name: $args', async ({ run, args, input, status = 0, out, err, writes = {} }) => {
    const cwd = tempDirectory(FILES);
    const ran = await run(args, { cwd, ...(input !== undefined && { input }) });
    expect(ran.status, ran.err).toBe(status);
    if (out !== undefined) expect(ran.out).toEqual(typeof out === 'string' ? out : expect.stringMatching(out));
    if (err !== undefined) expect(ran.err).toEqual(typeof err === 'string' ? err : expect.stringMatching(err));
    for (const [name, text] of Object.entries({ ...FILES, ...writes })) {
      expect(readFileSync(join(cwd, name), 'utf8'), name).toBe(text);
    }
  });
});
