import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type Ran, runHere, runProcess, type Setup } from './run.js';
import { tempDirectory } from './temp.js';

/** A file with two findings, one without, and one that is not UTF-8. */
const FILES = { 'bad.txt': 'سلام علي\nيك\n', 'good.txt': 'سلام علی\n' } as const;
const MENDED = 'سلام علی\nیک\n';

interface Case {
  readonly name: string;
  readonly args: readonly string[];
  readonly files?: Readonly<Record<string, string>>;
  readonly input?: string;
  readonly status: number;
  readonly out?: string | RegExp;
  readonly err?: string | RegExp;
  /** What the files hold afterwards, where they changed. */
  readonly after?: Readonly<Record<string, string>>;
}

const CASES: readonly Case[] = [
  { name: 'mends standard input', args: ['clean'], input: 'علي', status: 0, out: 'علی', err: '' },
  { name: 'mends - as standard input', args: ['clean', '-'], input: 'علي\n', status: 0, out: 'علی\n', err: '' },
  { name: 'gives nothing for nothing', args: ['clean'], input: '', status: 0, out: '', err: '' },
  { name: 'prints one file mended', args: ['clean', 'bad.txt'], status: 0, out: MENDED, err: '' },
  {
    name: 'asks for a mode for several files',
    args: ['clean', 'bad.txt', 'good.txt'],
    status: 2,
    out: '',
    err: /several files: add --write, --check or --diff/,
  },
  {
    name: 'rewrites what changes',
    args: ['clean', '-w', 'bad.txt', 'good.txt'],
    status: 0,
    out: 'bad.txt (3 fixes)\n',
    err: /^Cleaned 1 of 2 files \(3 fixes\) in \d+\.\d\d s\.\n$/,
    after: { 'bad.txt': MENDED },
  },
  {
    name: 'is silent with --quiet',
    args: ['clean', '-wq', 'bad.txt'],
    status: 0,
    out: '',
    err: '',
    after: { 'bad.txt': MENDED },
  },
  {
    name: 'tells all with --verbose',
    args: ['clean', '-wv', 'good.txt'],
    status: 0,
    out: '',
    err: /good\.txt: unchanged\n/,
  },
  {
    name: 'lists what would change',
    args: ['clean', '--check', 'bad.txt', 'good.txt'],
    status: 1,
    out: 'bad.txt\n',
    err: /Would change 1 of 2 files \(3 fixes\)/,
  },
  { name: 'lists nothing where nothing would change', args: ['clean', '--check', 'good.txt'], status: 0, out: '' },
  { name: 'prints no difference where there is none', args: ['clean', '--diff', 'good.txt'], status: 0, out: '' },
  {
    name: 'refuses two modes',
    args: ['clean', '--check', '-w', 'bad.txt'],
    status: 2,
    err: /--write and --check exclude each other/,
  },
  {
    name: 'cannot rewrite standard input',
    args: ['clean', '-w', '-'],
    input: 'علي',
    status: 2,
    err: /standard input cannot be rewritten/,
  },
  {
    name: 'reports with exit 1',
    args: ['check', 'bad.txt'],
    status: 1,
    out: /^bad\.txt:1:6 {2}arabic-yeh +U\+064A → U\+06CC +علي → علی\n/,
    err: 'Checked 1 file: 1 would change (3 fixes). Run fanorm clean --write to fix.\n',
  },
  {
    name: 'reports nothing with exit 0',
    args: ['check', 'good.txt'],
    status: 0,
    out: '',
    err: 'Checked 1 file: 0 would change (0 fixes).\n',
  },
  {
    name: 'tells of what is to decide, and how',
    args: ['check'],
    input: 'درغیراینصورت علي\n',
    status: 1,
    out: /^<stdin>:1:1 {2}run-together \(ask\) nothing → U\+0020 × 3 {2}درغیراینصورت → در غیر این صورت\n/,
    err: 'Checked 1 file: 1 would change (1 fix, 1 to decide). Run fanorm clean --write to fix. What is to decide is left as it is without --zwnj ask.\n',
  },
  {
    name: 'cuts a long report',
    args: ['check', '--max', '1', 'bad.txt'],
    status: 1,
    out: /\nbad\.txt: and 2 more \(--max 0 shows all\)\n$/,
  },
  {
    name: 'refuses a maximum that is no number',
    args: ['check', '--max', 'x', 'bad.txt'],
    status: 2,
    err: /--max: must be a whole number from 0 up, not "x"/,
  },
  {
    name: 'refuses no jobs',
    args: ['check', '-j', '0', 'good.txt'],
    status: 2,
    err: /--jobs: must be a whole number from 1 up/,
  },
  {
    name: 'does the others when one is missing',
    args: ['clean', '-w', 'none.txt', 'bad.txt'],
    status: 2,
    out: 'bad.txt (3 fixes)\n',
    err: /none\.txt: no such file/,
    after: { 'bad.txt': MENDED },
  },
  {
    name: 'switches rules off',
    args: ['clean', '--disable', 'arabic-yeh,arabic-kaf'],
    input: 'علي',
    status: 0,
    out: 'علي',
  },
  {
    name: 'switches other rules on',
    args: ['clean', '--preset', 'minimal', '--digits', 'keep'],
    input: 'علي 12',
    status: 0,
    out: 'علی 12',
  },
  {
    name: 'names the nearest rule, once',
    args: ['clean', '--check', '--enable', 'arabic-yhe', 'bad.txt', 'good.txt'],
    status: 2,
    out: '',
    err: 'fanorm: unknown rule "arabic-yhe" (did you mean "arabic-yeh"?); list the rules with: fanorm rules\n',
  },
  {
    name: 'knows no encoding of that name, and says so once',
    args: ['check', '--encoding', 'utf-7', 'bad.txt', 'good.txt'],
    status: 2,
    out: '',
    err: 'fanorm: unknown encoding "utf-7"; use a label such as windows-1256\n',
  },
  { name: 'prints the help', args: ['--help'], status: 0, out: /^Usage: fanorm/, err: '' },
  { name: 'prints the help of a command', args: ['check', '--help'], status: 0, out: /^Usage: fanorm check/, err: '' },
  { name: 'prints the version', args: ['--version'], status: 0, out: /^\d+\.\d+\.\d+\n$/, err: '' },
  { name: 'prints the usage without a command', args: [], status: 2, out: '', err: /^Usage: fanorm/ },
  { name: 'suggests a command', args: ['cleam'], status: 2, err: /unknown command "cleam" \(did you mean clean\?\)/ },
  {
    name: 'suggests a flag',
    args: ['clean', '--chek'],
    status: 2,
    err: /^fanorm: unknown flag "--chek" \(did you mean --check\?\)\n$/,
  },
  {
    name: 'refuses a value',
    args: ['check', '--format', 'xml', 'bad.txt'],
    status: 2,
    err: /use one of text, json/,
  },
  {
    name: 'takes names with a dash after --',
    args: ['clean', '--', '-x.txt'],
    files: { '-x.txt': 'علي' },
    status: 0,
    out: 'علی',
  },
];

const WAYS: readonly [string, (args: readonly string[], setup: Setup) => Ran | Promise<Ran>][] = [
  ['in process', runHere],
  ['as a process', runProcess],
];

describe.each(WAYS)('the command line %s', (_way, run) => {
  it.each(CASES)('$name', async ({ args, files, input, status, out, err, after }) => {
    const cwd = tempDirectory({ ...FILES, ...files });
    const ran = await run(args, { cwd, ...(input !== undefined && { input }) });
    expect(ran.status, ran.err).toBe(status);
    if (out !== undefined) expect(ran.out).toEqual(matching(out));
    if (err !== undefined) expect(ran.err).toEqual(matching(err));
    for (const [name, text] of Object.entries({ ...FILES, ...files, ...after })) {
      expect(readFileSync(join(cwd, name), 'utf8'), name).toBe(text);
    }
  });
});

function matching(expected: string | RegExp): unknown {
  return typeof expected === 'string' ? expected : expect.stringMatching(expected);
}
