import { Buffer } from 'node:buffer';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/index.js';
import { runProcess, runShell } from './run.js';
import { tempDirectory } from './temp.js';

const utf8 = (text: string) => Buffer.from(text, 'utf8');
const raw = (text: string) => Buffer.from(text, 'latin1');

/** A file with these bytes. */
function fileOf(bytes: Uint8Array): { readonly cwd: string; readonly path: string } {
  const cwd = tempDirectory();
  const path = join(cwd, 'a.txt');
  writeFileSync(path, bytes);
  return { cwd, path };
}

const utf16be = (text: string) => Buffer.from(text, 'utf16le').swap16();

describe('bytes that are no text are refused and stay as they are', () => {
  const HINT = 'if this is Windows-1256: fanorm clean --write --encoding windows-1256 a.txt';
  const cases: readonly (readonly [name: string, bytes: Buffer, message: string])[] = [
    [
      'R1 an invalid byte',
      Buffer.concat([utf8('سلام '), raw('\xff\n')]),
      'not valid UTF-8 (byte 0xFF at offset 9, line 1)',
    ],
    [
      'R1 an invalid byte on a later line',
      Buffer.concat([utf8('علي\nعلي\n'), raw('\xff\n')]),
      'not valid UTF-8 (byte 0xFF at offset 14, line 3)',
    ],
    [
      'R1 an invalid byte far on',
      Buffer.concat([utf8('علي\n'.repeat(100_000)), raw('\x80')]),
      'not valid UTF-8 (byte 0x80 at offset 700000, line 100001)',
    ],
    ['R2 a truncated tail', raw('a\n\xd8'), 'not valid UTF-8 (byte 0xD8 at offset 2, line 2)'],
    ['R2 a truncated tail of three', raw('a\xe2\x80'), 'not valid UTF-8 (byte 0xE2 at offset 1, line 1)'],
    ['R3 an overlong form', raw('\xc0\xaf'), 'not valid UTF-8 (byte 0xC0 at offset 0, line 1)'],
    ['R3 a surrogate', raw('a\xed\xa0\x80'), 'not valid UTF-8 (byte 0xED at offset 1, line 1)'],
    ['R3 past U+10FFFF', raw('\xf4\x90\x80\x80'), 'not valid UTF-8 (byte 0xF4 at offset 0, line 1)'],
    ['R4 Windows-1256', raw('\xd3\xe1\xc7\xe3\n'), `not valid UTF-8 (byte 0xD3 at offset 0, line 1); ${HINT}`],
    [
      'R7 a lone surrogate in UTF-16',
      raw('\xff\xfea\0\0\xd8b\0'),
      'not valid UTF-16LE (lone surrogate 0xD800 at offset 4, line 1)',
    ],
    [
      'R7 half a code unit in UTF-16',
      raw('\xfe\xff\0a\0'),
      'not valid UTF-16BE (half a code unit at offset 4, line 1)',
    ],
    ['R8 UTF-16 without its mark', raw('a\0b\0'), 'skipped: binary (NUL at offset 1)'],
    ['R9 a NUL byte', raw('a\0b'), 'skipped: binary (NUL at offset 1)'],
    ['gzip', raw('\x1f\x8b\x08a'), 'skipped: binary (packed; pipe in what gzip -dc makes of it)'],
    ['xz', raw('\xfd7zXZ'), 'skipped: binary (packed; pipe in what xz -dc makes of it)'],
    [
      'a zip file',
      raw('PK\x03\x04\x14\0'),
      'skipped: binary (a zip file; a document needs its name, or its type: --as docx)',
    ],
    [
      'an old document',
      raw('\xd0\xcf\x11\xe0'),
      'skipped: binary (a document of Office before 2007, or one with a password)',
    ],
    ['zstd', raw('\x28\xb5\x2f\xfd'), 'skipped: binary (packed; pipe in what zstd -dc makes of it)'],
  ];

  it('R1 to R4, R7 to R9: each, whatever stands beside it', () => {
    const cwd = tempDirectory({ 'good.txt': 'علي\n' });
    const names = cases.map((_, n) => `${n}.txt`);
    cases.forEach(([, bytes], n) => {
      writeFileSync(join(cwd, `${n}.txt`), bytes);
    });
    const ran = runProcess(['clean', '--write', ...names, 'good.txt'], { cwd });
    expect(ran).toMatchObject({ status: 2, out: 'good.txt (1 fix)\n' });
    const lines = ran.err.split('\n');
    cases.forEach(([name, bytes, message], n) => {
      expect(lines[n], name).toContain(`${n}.txt: ${message.replace('a.txt', `${n}.txt`)}`);
      expect(readFileSync(join(cwd, `${n}.txt`)).equals(bytes), name).toBe(true);
    });
  });

  it.each(cases.slice(0, 9).filter((_, n) => n % 2 === 0))(
    'R49 %s: nothing is printed of standard input',
    (_name, bytes) => {
      const ran = runProcess(['clean'], { cwd: tempDirectory(), input: bytes });
      expect(ran).toMatchObject({ status: 2, out: '' });
      expect(ran.err).toMatch(
        /<stdin>: not valid UTF-8 .*; if this is Windows-1256: fanorm clean --encoding windows-1256\n$/,
      );
    },
  );
});

describe('R4 every report says what to do about Windows-1256', () => {
  const HINT =
    'not valid UTF-8 (byte 0xD3 at offset 0, line 1); if this is Windows-1256: fanorm clean --write --encoding windows-1256 a.txt';
  it.each([
    ['check', 'text'],
    ['check', 'json'],
    ['check', 'jsonl'],
    ['check', 'sarif'],
    ['check', 'github'],
    ['stats', 'json'],
  ])('%s --format %s', (command, format) => {
    const { cwd } = fileOf(raw('\xd3\xe1\xc7\xe3\n'));
    const ran = runProcess([command, '--format', format, 'a.txt'], { cwd });
    expect(format === 'text' ? ran.err : ran.out).toContain(HINT);
    expect(ran.status).toBe(2);
  });
});

describe('R5, R6 other encodings are read on request and written as UTF-8', () => {
  const cases: readonly (readonly [label: string, bytes: Buffer, text: string])[] = [
    ['windows-1256', raw('\xd3\xe1\xc7\xe3 \xda\xe1\xed\n'), 'سلام علی\n'],
    ['iso-8859-6', raw('\xd3\xe4\xc7\xe5\n'), 'سلام\n'],
    ['utf-16le', Buffer.from('سلام\n', 'utf16le'), 'سلام\n'],
  ];
  it.each(cases)('%s', (label, bytes, text) => {
    const { cwd, path } = fileOf(bytes);
    const ran = runProcess(['clean', '-w', '--encoding', label, 'a.txt'], { cwd });
    expect(ran.err).toMatch(new RegExp(`^a\\.txt: read as ${label}, written as UTF-8\n`));
    expect([ran.status, readFileSync(path, 'utf8')]).toEqual([0, text]);
  });

  it('leaves a file that is ASCII throughout', () => {
    const { cwd } = fileOf(raw('abc\n'));
    expect(runProcess(['clean', '-w', '--encoding', 'windows-1256', 'a.txt'], { cwd })).toMatchObject({
      status: 0,
      out: '',
    });
  });

  it('refuses a file that is in UTF-8 already, which a second run would be given', () => {
    const { cwd, path } = fileOf(utf8('سلام\n'));
    const ran = runProcess(['clean', '-w', '--encoding', 'windows-1256', 'a.txt'], { cwd });
    expect(ran.err).toMatch(/valid UTF-8 already, so not read as windows-1256; leave out --encoding/);
    expect([ran.status, readFileSync(path, 'utf8')]).toEqual([2, 'سلام\n']);
  });

  it('knows no MacArabic', () => {
    const { cwd } = fileOf(raw('\xd3\n'));
    expect(runProcess(['clean', '--encoding', 'macarabic', 'a.txt'], { cwd }).err).toMatch(
      /unknown encoding "macarabic"/,
    );
  });
});

describe('what is no part of the text comes out byte for byte', () => {
  const BOM = Buffer.from([0xef, 0xbb, 0xbf]);
  const LE = Buffer.from([0xff, 0xfe]);
  const BE = Buffer.from([0xfe, 0xff]);
  const cases: readonly (readonly [name: string, before: Buffer, after: Buffer])[] = [
    [
      'R7 UTF-16LE',
      Buffer.concat([LE, Buffer.from('علي 🙂\n', 'utf16le')]),
      Buffer.concat([LE, Buffer.from('علی 🙂\n', 'utf16le')]),
    ],
    ['R7 UTF-16BE', Buffer.concat([BE, utf16be('علي\n')]), Buffer.concat([BE, utf16be('علی\n')])],
    ['R10 the byte order mark', Buffer.concat([BOM, utf8('علي\n')]), Buffer.concat([BOM, utf8('علی\n')])],
    ['R11 CRLF', utf8('علي\r\nيا\r\n'), utf8('علی\r\nیا\r\n')],
    ['R11 CR', utf8('علي\rيا\r'), utf8('علی\rیا\r')],
    ['R11 mixed line ends', utf8('علي\r\nيا\nيا\rيا'), utf8('علی\r\nیا\nیا\rیا')],
    ['R11 line ends of Unicode', utf8('علي\u2028يا\u2029يا\u0085يا'), utf8('علی\u2028یا\u2029یا\u0085یا')],
    ['R11 no line end at the end', utf8('علي'), utf8('علی')],
    ['R12 nothing', utf8(''), utf8('')],
    ['R12 only a byte order mark', BOM, BOM],
    ['R12 only a byte order mark of UTF-16', LE, LE],
    ['R12 only line ends', utf8('\n\r\n\n'), utf8('\n\r\n\n')],
  ];

  it.each(cases)('%s is printed so', (_name, before, after) => {
    const printed = runProcess(['clean', 'a.txt'], { cwd: fileOf(before).cwd });
    expect([printed.status, printed.err]).toEqual([0, '']);
    expect(printed.bytes.toString('hex')).toBe(after.toString('hex'));
  });

  it('R7, R10 to R12: all are written so, those that do not change not at all', () => {
    const cwd = tempDirectory();
    const paths = cases.map(([, before], n) => {
      writeFileSync(join(cwd, `${n}.txt`), before);
      return join(cwd, `${n}.txt`);
    });
    const inodes = paths.map((path) => statSync(path).ino);
    expect(runProcess(['clean', '-w', '.'], { cwd }).status).toBe(0);
    cases.forEach(([name, before, after], n) => {
      const path = paths[n] ?? '';
      expect(readFileSync(path).toString('hex'), name).toBe(after.toString('hex'));
      expect(statSync(path).ino === inodes[n], name).toBe(before.equals(after));
    });
  });
});

describe('standard input', () => {
  it.each([
    ['R48 that is closed', 'fanorm clean <&-'],
    ['R48 that is empty', 'fanorm clean </dev/null'],
  ])('%s gives nothing', (_name, line) => {
    expect(runShell(line, { cwd: tempDirectory() })).toMatchObject({ status: 0, out: '', err: '' });
  });

  it('R48 on a terminal asks for a file', () => {
    const line = `script -qec "'${process.execPath}' '${join(import.meta.dirname, '..', 'bin', 'fanorm.js')}' clean" /dev/null`;
    const ran = runShell(line, { cwd: tempDirectory() });
    expect(ran.out + ran.err).toMatch(/name a file or pipe text in/);
    expect(ran.status).toBe(2);
  });
});

it('R55 a lone surrogate given to the library stays', () => {
  expect(clean('a\ud800')).toBe('a\ud800');
});

it.each([[null], [undefined], [Buffer.from('a')], [1]])('R56 the library refuses what is no string: %s', (input) => {
  const given: unknown = input;
  expect(() => Reflect.apply(clean, undefined, [given])).toThrow(/the text must be a string/);
});

it.each([{}, { LANG: 'C', LC_ALL: 'C' }, { COLUMNS: '20' }, { FORCE_COLOR: '1' }])(
  'R59 the bytes are the same with %j',
  (env) => {
    const ran = runProcess(['clean'], { cwd: tempDirectory(), input: 'علي\n', env });
    expect(ran).toMatchObject({ status: 0, out: 'علی\n' });
  },
);

it('R60 a file that does not change is not touched', () => {
  const { cwd, path } = fileOf(utf8('سلام\n'));
  const before = statSync(path, { bigint: true });
  expect(runProcess(['clean', '-w', 'a.txt'], { cwd }).status).toBe(0);
  const after = statSync(path, { bigint: true });
  expect([after.ino, after.mtimeNs, after.ctimeNs]).toEqual([before.ino, before.mtimeNs, before.ctimeNs]);
});
