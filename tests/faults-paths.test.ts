import { Buffer } from 'node:buffer';
import { spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { showName } from '../src/text/show-name.js';
import { runHere, runProcess, runShell } from './run.js';
import { tempDirectory } from './temp.js';

const BAD = 'سلام علي\n';
const GOOD = 'سلام علی\n';

describe('what is no regular file is refused at once', () => {
  it.each([
    ['R32 a FIFO', 'mkfifo f.txt; fanorm clean f.txt', 'f.txt'],
    ['R32 a FIFO to be rewritten', 'mkfifo f.txt; fanorm clean -w f.txt', 'f.txt'],
    ['R34 a device', 'fanorm clean --as text /dev/zero', '/dev/zero'],
    [
      'R34 a socket',
      `node -e 'require("net").createServer().listen("s.txt",()=>process.exit())' & wait; test -S s.txt; fanorm clean s.txt`,
      's.txt',
    ],
  ])('%s', (_name, line, name) => {
    const ran = runShell(line, { cwd: tempDirectory() });
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(new RegExp(`(^|/)${name.replace('/', '')}: not a regular file\n`));
  });
});

describe('R35 what the shell hands over is read, and not rewritten', () => {
  it.each([
    ['clean /dev/stdin <a.txt', 0, GOOD],
    ['clean <(cat a.txt)', 0, GOOD],
    ['clean -w <(cat a.txt)', 2, ''],
    ['clean -w /dev/stdin < <(cat a.txt)', 2, ''],
  ])('%s', (line, status, out) => {
    const ran = runShell(`fanorm ${line}`, { cwd: tempDirectory({ 'a.txt': BAD }) });
    expect(ran, ran.err).toMatchObject({ status, out });
  });
});

describe('R36 names are shown in one line that a terminal cannot obey', () => {
  const names: readonly (readonly [name: string, shown: string])[] = [
    ['a\nb.txt', 'a\\nb.txt'],
    ['a\rb.txt', 'a\\rb.txt'],
    ['a\u001b]0;pwn\u0007.txt', 'a\\x1b]0;pwn\\x07.txt'],
    ['a\u009b1m.txt', 'a\\x9b1m.txt'],
    ['a\u202etxt.exe.txt', 'a\\u{202e}txt.exe.txt'],
    ['a\u200fb\u2068c.txt', 'a\\u{200f}b\\u{2068}c.txt'],
    ['نامه\u200cها.txt', 'نامه\u200cها.txt'],
  ];

  it.each(names)('%j', (name, shown) => {
    const cwd = tempDirectory({ [name]: BAD });
    expect(showName(name)).toBe(shown);
    expect(runProcess(['clean', '--check', name], { cwd }).out).toBe(`${shown}\n`);
    const json: unknown = JSON.parse(runProcess(['check', '--format', 'json', name], { cwd }).out);
    expect(json).toMatchObject({ files: [{ path: name }] });
    expect(runProcess(['clean', '-w', name], { cwd }).out).toBe(`${shown} (1 fix)\n`);
  });

  it.each([
    ['check', '.'],
    ['clean', '--check', '.'],
    ['clean', '--diff', '.'],
    ['stats', '.'],
    ['check', '--list-files', '.'],
    ['check', '--print-config', 'a\u001b[2Jb.txt'],
    ['check', '-v', 'a\u001b[2Jb.txt'],
  ])('in what %s %s prints', (...args) => {
    const cwd = tempDirectory({ 'a\u001b[2Jb.txt': 'علي ۱۲\n', 'c.txt': 'علي 12\n' });
    const { out, err } = runProcess(args, { cwd });
    expect(out + err).toMatch(/a(\\x1b|\\033)\[2Jb\.txt/);
    expect(out + err).not.toContain('\u001b');
  });

  it('in errors', () => {
    expect(runProcess(['clean', 'a\u001b[2J'], { cwd: tempDirectory() }).err).toBe(
      'a\\x1b[2J: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern\n',
    );
  });
});

describe('R37 names that begin with a dash', () => {
  const cwd = () => tempDirectory({ '-x.txt': BAD });
  it('are taken after --', () => {
    expect(runProcess(['clean', '--', '-x.txt'], { cwd: cwd() })).toMatchObject({ status: 0, out: GOOD });
  });
  it('are taken with ./', () => {
    expect(runProcess(['clean', './-x.txt'], { cwd: cwd() })).toMatchObject({ status: 0, out: GOOD });
  });
  it('are else unknown options, and the error says what to do', () => {
    const ran = runProcess(['clean', '-x.txt'], { cwd: cwd() });
    expect(ran.status).toBe(2);
    expect(ran.err).toMatch(/comes after --, as in: fanorm clean -- -x\.txt\n$/);
  });
});

describe('a file that the output goes to is not found by a walk', () => {
  it.each([
    ['fanorm check --format json . > report.json', 1, /^Checked 1 file:/],
    ['fanorm check "*" >> report.txt', 1, /^Checked 1 file:/],
    ['fanorm clean --diff . > the-diff.txt', 1, /^Would change 1 of 1 file/],
    ['fanorm clean . > out.txt; cat out.txt >&2', 0, /^سلام علی\n$/],
    ['fanorm check --list-files . > files.txt; cat files.txt >&2', 0, /^a\.txt\n$/],
    [
      'fanorm stats . > stats.txt 2> notes.txt; grep -c stats.txt stats.txt notes.txt >&2',
      1,
      /^stats.txt:0\nnotes.txt:0\n$/,
    ],
    ['cp a.txt b.txt; fanorm check a.txt b.txt >> b.txt', 1, /^Checked 2 files:/],
  ])('%s', (line, status, err) => {
    const ran = runShell(line, { cwd: tempDirectory({ 'a.txt': BAD }) });
    expect(ran.err).toMatch(err);
    expect(ran.status).toBe(status);
  });
});

describe('output that goes nowhere', () => {
  const FULL = /^fanorm: cannot write the output: no space left on the device\n$/;
  it.each([
    ['R15 a full device', 'fanorm clean a.txt >/dev/full', 2, FULL],
    ['R15 a full device and a report', 'fanorm check -q a.txt >/dev/full', 2, FULL],
    ['R15 a full device and the version', 'fanorm --version >/dev/full', 2, FULL],
    ['R47 a reader that left', 'fanorm clean long.txt | head -c 1 >/dev/null; exit $PIPESTATUS', 0, /^$/],
    [
      'R47 a reader of a report that left',
      'fanorm check -q --max 0 long.txt | head -1 >/dev/null; exit $PIPESTATUS',
      0,
      /^$/,
    ],
    [
      'R47 a reader of a report and its summary that left',
      'fanorm check --max 0 long.txt | head -1 >/dev/null; exit $PIPESTATUS',
      0,
      /^$/,
    ],
    [
      'R47 a reader of a difference and its summary that left',
      'fanorm clean --diff long.txt | head -1 >/dev/null; exit $PIPESTATUS',
      0,
      /^$/,
    ],
    [
      'R47 a reader of many names that left, with notes to come',
      'echo n.txt > .fanormignore; fanorm check -v --max 0 long.txt n.txt | head -1 >/dev/null; exit $PIPESTATUS',
      0,
      /^$/,
    ],
  ])('%s', (_name, line, status, err) => {
    const ran = runShell(line, { cwd: tempDirectory({ 'a.txt': BAD, 'long.txt': BAD.repeat(30_000) }) });
    expect(ran.err).toMatch(err);
    expect(ran.status).toBe(status);
  });

  it('R47 lets the write in hand come to its end', () => {
    const files = Object.fromEntries(Array.from({ length: 20 }, (_, n) => [`${n}.txt`, BAD]));
    const cwd = tempDirectory(files);
    const names = Object.keys(files).join(' ');
    const ran = runShell(`fanorm clean -wq ${names} | true; exit $PIPESTATUS`, { cwd });
    expect([ran.status, ran.err]).toEqual([0, '']);
    for (const name of Object.keys(files)) expect([BAD, GOOD]).toContain(readFileSync(join(cwd, name), 'utf8'));
  });
});

describe('the difference is taken by git', () => {
  it.each([
    ['a.txt', BAD],
    ['with space.txt', BAD],
    ['نامه.txt', BAD],
    ['quo"te\\.txt', BAD],
    ['tab\there.txt', BAD],
    ['crlf.txt', 'یک\r\nعلي\r\nدو\r\n'],
    ['no end.txt', 'یک\nعلي'],
    ['no end and no change there.txt', 'علي\nیک'],
    ['far apart.txt', `علي\n${'سلام\n'.repeat(30)}علي\n${'سلام\n'.repeat(5)}علي\nيا\n`],
    ['at the start.txt', `علي\n${'سلام\n'.repeat(9)}`],
    ['a byte order mark.txt', '\ufeffعلي\nیک\n'],
    ['a byte order mark near.txt', '\ufeffیک\nعلي\n'],
  ])('%j', (name, text) => {
    const cwd = tempDirectory({ [name]: text });
    writeFileSync(join(cwd, 'the.diff'), runProcess(['clean', '--diff', name], { cwd }).bytes);
    spawnSync('git', ['init', '-q'], { cwd });
    const applied = spawnSync('git', ['apply', '--whitespace=nowarn', 'the.diff'], { cwd });
    expect([applied.status, applied.stderr.toString()]).toEqual([0, '']);
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(text.replaceAll('ي', 'ی'));
  });

  it.each([
    ['UTF-16LE', [], Buffer.from('\ufeffعلي\n', 'utf16le')],
    ['UTF-16BE', [], Buffer.from('\ufeffعلي\n', 'utf16le').swap16()],
    ['windows-1256', ['--encoding', 'windows-1256'], Buffer.from([0xda, 0xe1, 0xed, 0x0a])],
  ])('without what is in %s', async (name, flags, bytes) => {
    const cwd = tempDirectory();
    writeFileSync(join(cwd, 'a.txt'), bytes);
    const ran = await runHere(['clean', '--diff', ...flags, 'a.txt'], { cwd });
    expect(ran).toMatchObject({ status: 1, out: '' });
    expect(ran.err).toContain(`a.txt: a patch is in UTF-8, so one in ${name} has no part in it; use --write\n`);
  });
});
