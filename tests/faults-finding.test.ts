import { existsSync, linkSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProcess, runShell, startProcess, waitFor } from './run.js';
import { tempDirectory } from './temp.js';

const BAD = 'سلام علي\n';
const GOOD = 'سلام علی\n';

it('R9 a binary file that a walk meets is passed over, and counted', () => {
  const cwd = tempDirectory({ 'a.txt': BAD });
  writeFileSync(join(cwd, 'nul.txt'), 'علي\0');
  const ran = runProcess(['clean', '-w', '.'], { cwd });
  expect(ran).toMatchObject({
    status: 0,
    out: 'a.txt (1 fix)\n',
    err: expect.stringMatching(/; 1 binary file skipped\.\n$/),
  });
  expect(readFileSync(join(cwd, 'nul.txt'), 'utf8')).toBe('علي\0');
  expect(runProcess(['check', '.'], { cwd })).toMatchObject({
    status: 0,
    err: expect.stringContaining('1 binary file skipped'),
  });
});

describe('R21 a file that goes away in the middle of a run', () => {
  it.each([
    ['is a note where a walk met it', ['-v', '.'], 0, /\nskipped z\.txt: it is gone\n/],
    ['is not even that without --verbose', ['.'], 0, /^Cleaned 1 of 1 file/],
    ['is an error where it was named', ['a.txt', 'z.txt'], 2, /^z\.txt: no such file\n/],
  ] as const)('%s', async (_what, args, status, err) => {
    const cwd = tempDirectory({ 'a.txt': BAD.repeat(60_000), 'z.txt': BAD });
    const child = startProcess(['clean', '-w', '-j', '1', ...args], cwd);
    await waitFor(() => child.temps().length > 0);
    rmSync(join(cwd, 'z.txt'));
    expect(await child.ended).toMatchObject({ status, err: expect.stringMatching(err) });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8').startsWith(GOOD)).toBe(true);
  });
});

describe('links', () => {
  it('R25 are not followed by a walk, into loops and nowhere', () => {
    const cwd = tempDirectory({ 'a/x.txt': BAD, 'other/y.txt': BAD });
    symlinkSync('..', join(cwd, 'a/loop'));
    symlinkSync('../other', join(cwd, 'a/dir'));
    symlinkSync('../other/y.txt', join(cwd, 'a/file.txt'));
    symlinkSync('nowhere', join(cwd, 'a/dangling.txt'));
    expect(runProcess(['clean', '-w', 'a'], { cwd })).toMatchObject({ status: 0, out: 'a/x.txt (1 fix)\n' });
    expect(readFileSync(join(cwd, 'other/y.txt'), 'utf8')).toBe(BAD);
    expect(runProcess(['check', 'a/dangling.txt'], { cwd })).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^a\/dangling\.txt: no such file or directory; /),
    });
  });

  it('R26 and other names of a file do not have it done twice', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    symlinkSync('a.txt', join(cwd, 'link.txt'));
    linkSync(join(cwd, 'a.txt'), join(cwd, 'hard.txt'));
    const ran = runProcess(['clean', '-w', 'a.txt', './a.txt', 'link.txt', 'hard.txt', '.'], { cwd });
    expect(ran).toMatchObject({
      status: 0,
      out: 'a.txt (1 fix)\n',
      err: expect.stringMatching(/^Cleaned 1 of 1 file/),
    });
  });
});

describe('names', () => {
  it('R33 of a file may be those of a directory', () => {
    const cwd = tempDirectory({ 'x.md/a.txt': BAD });
    mkdirSync(join(cwd, 'empty.md'));
    expect(runProcess(['clean', '-w', 'x.md'], { cwd })).toMatchObject({ status: 0, out: 'x.md/a.txt (1 fix)\n' });
    const ran = runProcess(['clean', '-w', 'empty.md'], { cwd });
    expect(ran).toMatchObject({ status: 2, err: expect.stringMatching(/^empty\.md: no file of a known type here/) });
  });

  it.runIf(process.platform === 'linux')('R38 that are not UTF-8 are an error, and the others are done', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    const bad = Buffer.concat([Buffer.from(`${cwd}/bad`), Buffer.from([0xff]), Buffer.from('.txt')]);
    writeFileSync(bad, BAD);
    const misnamed = 'bad\ufffd.txt: the name is not valid UTF-8; rename it to have it cleaned\n';
    const walked = runProcess(['clean', '-w', '.'], { cwd });
    expect(walked).toMatchObject({ status: 2, out: 'a.txt (1 fix)\n' });
    expect(walked.err.startsWith(misnamed)).toBe(true);
    const named = runShell("fanorm clean -w $'bad\\xff.txt'", { cwd });
    expect(named).toMatchObject({ status: 2, out: '' });
    expect(named.err.startsWith(misnamed)).toBe(true);
    expect(readFileSync(bad, 'utf8')).toBe(BAD);
  });

  it('R40 that look like a glob are a file first', () => {
    const cwd = tempDirectory({ '[a]*.txt': BAD, 'a.txt': BAD });
    expect(runProcess(['clean', '-w', '[a]*.txt'], { cwd })).toMatchObject({ status: 0, out: '[a]*.txt (1 fix)\n' });
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BAD);
  });

  it('R58 that are too long for the system are an error like another', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    const ran = runProcess(['clean', '-w', `${'a/'.repeat(2100)}b.txt`, 'a.txt'], { cwd });
    expect(ran).toMatchObject({ status: 2, out: 'a.txt (1 fix)\n' });
    expect(ran.err).toMatch(/b\.txt: cannot be read \(ENAMETOOLONG\)\n/);
  });
});

describe('what is ignored and would be printed comes through byte for byte', () => {
  const BYTES = Buffer.from([0xef, 0xbb, 0xbf, 0xd9, 0x8a, 0xff, 0x00, 0x0d, 0x0a, 0xd9]);
  it.each([
    ['by .fanormignore', { '.fanormignore': 'vendor/' }, '.fanormignore:1'],
    ['by "exclude"', { 'fanorm.json': '{"exclude": ["vendor/"]}' }, 'fanorm.json:1:14'],
  ])('%s', (_who, files, where) => {
    const cwd = tempDirectory({ ...files, 'vendor/v.md': '' });
    writeFileSync(join(cwd, 'vendor/v.md'), BYTES);
    for (const args of [['vendor/v.md'], ['-v', 'vendor/v.md'], ['--stdin-filename', 'vendor/v.md']]) {
      const ran = runProcess(['clean', ...args], { cwd, input: BYTES });
      expect(ran).toMatchObject({ status: 0, bytes: BYTES });
      expect(ran.err.startsWith(`skipped vendor/v.md (${where})\n`), ran.err).toBe(true);
    }
  });

  it('and else nothing is printed of it', () => {
    const cwd = tempDirectory({ '.fanormignore': 'v.md', 'v.md': BAD });
    for (const args of [['clean', '--diff'], ['clean', '--check'], ['clean', '-w'], ['check']]) {
      expect(runProcess([...args, 'v.md'], { cwd })).toMatchObject({ status: 0, out: '' });
    }
  });
});

describe('R54 what is not known', () => {
  it.each([
    ['--chek', ['clean', '--chek', 'a.txt'], 'fanorm: unknown flag "--chek" (did you mean --check?)\n'],
    [
      'a flag of another command',
      ['stats', '--max', '3'],
      'fanorm: unknown flag "--max" (did you mean fanorm check --max 3?)\n',
    ],
    [
      'a value',
      ['clean', '--digits', 'arabic', 'a.txt'],
      'fanorm: --digits: unknown value "arabic"; use one of fa, en, keep\n',
    ],
    ['the ending of a type', ['clean', '--as', 'md'], 'unknown value "md" (did you mean markdown?)\n'],
    ['a slip in a type', ['clean', '--as=Markdwon'], 'unknown value "Markdwon" (did you mean markdown?)\n'],
    [
      'no type',
      ['clean', '--as', 'nonsense'],
      'fanorm: --as: unknown value "nonsense"; use one of auto, text, markdown, html, ',
    ],
    ['another name of a value', ['clean', '--digits', 'latin'], 'unknown value "latin" (did you mean en?)\n'],
    ['a slip in a value', ['check', '--format', 'jsno'], 'unknown value "jsno" (did you mean json?)\n'],
    ['a value in capitals', ['check', '--color', 'Never'], 'unknown value "Never" (did you mean never?)\n'],
    ['a missing value', ['clean', '--digits'], 'fanorm: --digits: the value is missing; write --digits fa|en|keep\n'],
    ['a command', ['chekc', 'a.txt'], 'fanorm: unknown command "chekc" (did you mean check?)\n'],
    ['a file for a command', ['a.txt'], 'fanorm: unknown command "a.txt" (did you mean fanorm clean a.txt?)\n'],
    ['a file and a flag', ['a.txt', '--max', '3'], '(did you mean fanorm check a.txt --max 3?)\n'],
    ['a file and nonsense', ['a.txt', '--nonsense'], '(did you mean fanorm clean a.txt?)\n'],
    ['a rule for a command', ['arabic-yeh'], '(did you mean fanorm rules arabic-yeh?)\n'],
    ['standard input for a command', ['-'], '(did you mean fanorm clean -?)\n'],
    ['a flag for a command', ['--write', 'a.txt'], '(did you mean fanorm clean --write a.txt?)\n'],
    ['a flag alone', ['--write'], '(did you mean fanorm clean --write?)\n'],
    ['a flag and no file', ['--digits=fa', 'none.txt'], '(did you mean fanorm clean --digits?)\n'],
    ['a short flag of another command', ['check', '-w', 'a.txt'], '(did you mean fanorm clean -w a.txt?)\n'],
    ['a difference of another command', ['check', '--diff'], '(did you mean fanorm clean --diff?)\n'],
    ['a format of another command', ['clean', '--format', 'json'], '(did you mean fanorm check --format json?)\n'],
    ['flags of two commands', ['clean', '--write', '--format', 'json'], '(did you mean fanorm check --format?)\n'],
    ['a slip in a flag of another command', ['check', '--wirte'], '(did you mean fanorm clean --write?)\n'],
    ['a flag of other tools', ['check', '--fix', 'a.txt'], '(did you mean fanorm clean --write a.txt?)\n'],
    ['a flag of other tools, here', ['clean', '-i', 'a b.txt'], "(did you mean fanorm clean --write 'a b.txt'?)\n"],
    ['a place for the output', ['clean', '-o', 'x', 'a.txt'], '(did you mean fanorm clean … > x?)\n'],
    ['a place for a report', ['check', '--output=x y'], "(did you mean fanorm check … > 'x y'?)\n"],
    ['a flag that nobody has', ['clean', '--nonsense'], 'fanorm clean --help lists its flags\n'],
    ['a command that nobody has', ['nonsense'], 'fanorm --help lists the commands\n'],
    ['a missing number', ['clean', '-j'], 'fanorm: --jobs: the value is missing; write --jobs N\n'],
    ['no shell', ['completions'], 'fanorm: completions: name one shell; write fanorm completions bash|zsh|fish\n'],
    [
      'two shells',
      ['completions', 'zsh', 'fish'],
      'fanorm: completions: name one shell; write fanorm completions bash|zsh|fish\n',
    ],
    [
      'a word too many',
      ['init', 'x'],
      'fanorm: init takes no path and no other word; fanorm init --help lists its flags\n',
    ],
    [
      'two modes',
      ['clean', '--check', '--diff'],
      'fanorm: --check and --diff exclude each other; leave one of them out\n',
    ],
    ['a file with a dash', ['check', '-x.md'], 'comes after --, as in: fanorm check -- -x.md\n'],
    ['a terminal sequence', ['\u001b[2J'], 'fanorm: unknown command "\\x1b[2J"; fanorm --help lists the commands\n'],
  ])('%s is an error that helps', (_what, args, message) => {
    const cwd = tempDirectory({ 'a.txt': BAD, 'a b.txt': BAD });
    const ran = runProcess(args, { cwd });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toContain(message);
    expect(ran.err).toMatch(/^fanorm: [^\n]*\n$/);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BAD);
  });
});

describe('a configuration', () => {
  const row = (files: Readonly<Record<string, string>>) => {
    const cwd = tempDirectory({ 'a.txt': BAD, '.git/HEAD': '', ...files });
    return { cwd, ran: runProcess(['clean', '-w', 'a.txt'], { cwd }) };
  };

  it.each([
    [
      'R50 that reads a file elsewhere',
      '{"words": "../../etc/passwd"}',
      '1:11: "words" must be a file inside the directory',
    ],
    ['R52 with __proto__', '{"__proto__": {"preset": "minimal"}}', '1:2: unknown key "__proto__"\n'],
    ['R52 with constructor', '{"rules": {"constructor": true}}', '1:12: unknown key "constructor"\n'],
    ['R53 that is broken', '{bad json', '1:2: '],
    ['R53 that is deep', '['.repeat(100_000), '1:65: nested more than 64 deep\n'],
    ['R53 that is large', ' '.repeat(100 << 20), ' larger than 1 MiB\n'],
    ['R53 that is empty', '', '1:1: value expected\n'],
  ])('%s is refused', (_what, text, message) => {
    const { cwd, ran } = row({ 'fanorm.json': text });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err.startsWith(`fanorm.json:${message}`), ran.err).toBe(true);
    expect(readFileSync(join(cwd, 'a.txt'), 'utf8')).toBe(BAD);
  });

  it('R50 with a link out of its directory is refused', () => {
    const cwd = tempDirectory({ 'a.txt': BAD, 'fanorm.json': '{"words": "w.txt"}' });
    symlinkSync('/etc/hostname', join(cwd, 'w.txt'));
    expect(runProcess(['clean', '-wq', 'a.txt'], { cwd })).toMatchObject({
      status: 2,
      err: 'fanorm.json:1:11: "words" is a link out of the directory of this file\n',
    });
  });

  it('R51 is data: no code is run', () => {
    const code = "require('node:fs').writeFileSync('ran', '')";
    const names = ['fanorm.config.js', 'fanorm.config.mjs', 'fanorm.config.cjs', 'fanorm.js', '.fanormrc.js'];
    const { cwd, ran } = row(Object.fromEntries(names.map((name) => [name, code])));
    expect(ran).toMatchObject({ status: 0, out: 'a.txt (1 fix)\n' });
    expect(existsSync(join(cwd, 'ran'))).toBe(false);
    const named = runProcess(['clean', '--config', 'fanorm.js', 'a.txt'], { cwd });
    expect([named.status, existsSync(join(cwd, 'ran'))]).toEqual([2, false]);
  });
});
