import { spawnSync } from 'node:child_process';
import { closeSync, openSync, readFileSync, statSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/index.js';
import { guard } from './guarded.js';
import { BIN, runProcess } from './run.js';
import { tempDirectory } from './temp.js';

const MIB = 1 << 20;

/** A file of about so many bytes, made of one text over and over. */
function bigFile(text: string, size: number): { readonly cwd: string; readonly path: string } {
  const cwd = tempDirectory();
  const path = join(cwd, 'big.txt');
  const file = openSync(path, 'w');
  const block = Buffer.from(text.repeat(Math.ceil(MIB / Buffer.byteLength(text))));
  for (let written = 0; written < size; ) written += writeSync(file, block);
  closeSync(file);
  return { cwd, path };
}

/** Runs in a shell that tells the largest resident size, in KiB, as the last line of its errors; what it says if it fails. */
function withMemory(line: string, cwd: string) {
  const { status, stderr } = spawnSync('bash', ['--norc', '-c', `/usr/bin/time -f %M ${line}`], { cwd });
  const said = stderr.toString().trim();
  return { failure: status === 0 ? undefined : { status, said }, kib: Number(said.split('\n').at(-1)) };
}

const hasTime = spawnSync('/usr/bin/time', ['-f', '%M', 'true']).status === 0;
const LIMIT = 200 * 1024;
/** FANORM_SIZE=10 makes half a gigabyte of the first text, about what a string may hold. */
const TIMES = Number(process.env.FANORM_SIZE ?? 1);

describe('memory does not grow with a text', () => {
  const LATIN = 'The quick brown fox jumps over the lazy dog, again and again.\n';
  it.runIf(hasTime).each([
    ['R41 many lines', `${LATIN.repeat(40)}سلام علي است\n`, 48 * MIB],
    ['R42 one line', `${'این جمله ساده و کوتاه است و چیزی ندارد. '.repeat(40)}سلام علي است. `, 8 * MIB],
    ['R43 one line without a space', 'a'.repeat(1000), 24 * MIB],
  ])('%s', { timeout: 60_000 * TIMES }, (_name, text, size) => {
    const { cwd, path } = bigFile(text, size * TIMES);
    const { failure, kib } = withMemory(`'${process.execPath}' '${BIN}' clean < big.txt > out.txt`, cwd);
    expect(failure).toBeUndefined();
    expect(kib).toBeLessThan(LIMIT);
    // A blank at the very end is one at the end of a line, and goes.
    const expected = readFileSync(path, 'utf8').replaceAll('علي', 'علی').trimEnd();
    expect(readFileSync(join(cwd, 'out.txt'), 'utf8').trimEnd() === expected).toBe(true);
  });

  it('R49 standard input that turns out invalid far on has been printed up to there', () => {
    const input = Buffer.concat([Buffer.from(LATIN.repeat((10 * MIB) / LATIN.length)), Buffer.from([0xff])]);
    const ran = runProcess(['clean'], { cwd: tempDirectory(), input });
    expect(ran.status).toBe(2);
    expect(ran.bytes.length).toBeGreaterThan(8 * MIB);
    expect(input.subarray(0, ran.bytes.length).equals(ran.bytes)).toBe(true);
  });
});

it('a structured file full of fixes is written without all of them being there at once', () => {
  const cwd = tempDirectory({ 'a.md': 'علي **كتاب ها** ميرود , `كد` [ي](http://a.b)\n\n'.repeat(40_000) });
  const environment = { NODE_OPTIONS: '--max-old-space-size=80' };
  const ran = runProcess(['clean', '-w', 'a.md'], { cwd, env: environment });
  expect(ran).toMatchObject({ status: 0, out: 'a.md (240000 fixes)\n' });
});

it('R44 a structured file over 16 MiB is refused, and can be read as text', () => {
  const cwd = tempDirectory({ 'a.md': `علي\n${'abc\n'.repeat(4 * MIB)}` });
  const refused = runProcess(['clean', '-w', 'a.md'], { cwd });
  expect(refused.err).toMatch(/^a\.md: too large for markdown mode \(over 16 MiB\); use --as text or --max-size\n/);
  expect(refused.status).toBe(2);
  expect(runProcess(['clean', '-w', '--as', 'text', 'a.md'], { cwd })).toMatchObject({
    status: 0,
    out: 'a.md (1 fix)\n',
  });
});

it('R44 records are read in windows: only one of them must not be over 16 MiB', () => {
  const many = `1,علي,"${'abc '.repeat(250)}"\n`.repeat(40_000);
  const long = `${'1,علي\n'.repeat(9)}2,"${'abc\n'.repeat(5 * MIB)}"\n`;
  const cwd = tempDirectory({ 'many.csv': many, 'long.csv': long, 'long.jsonl': `{}\n"${'abc'.repeat(6 * MIB)}"\n` });
  const { failure, kib } = withMemory(`'${process.execPath}' '${BIN}' clean many.csv > out.csv`, cwd);
  expect(failure).toBeUndefined();
  expect(readFileSync(join(cwd, 'out.csv'), 'utf8') === many.replaceAll('ي', 'ی')).toBe(true);
  expect(kib).toBeLessThan(LIMIT);
  for (const [name, line] of [
    ['long.csv', 10],
    ['long.jsonl', 2],
  ] as const) {
    const id = name.split('.')[1];
    const wayRound = id === 'csv' ? 'close the quote in it, or raise --max-size' : 'raise --max-size';
    const said = `${name}: too large for one record of ${id}, that of line ${line} (over 16 MiB); ${wayRound}\n`;
    const ran = runProcess(['clean', '-w', name], { cwd });
    expect([ran.status, ran.err.startsWith(said)]).toEqual([2, true]);
    expect(runProcess(['clean', '--check', '--max-size', '32', name], { cwd }).status).toBe(
      name === 'long.csv' ? 1 : 0,
    );
  }
});

it.each([
  ['a.md', '> '.repeat(10_000)],
  ['a.html', '<div>'.repeat(100_000)],
  ['a.json', '['.repeat(100_000)],
])('R46 %s nested without end does not bring it down', (name, text) => {
  const ran = runProcess(['clean', name], { cwd: tempDirectory({ [name]: text }) });
  expect([0, 2]).toContain(ran.status);
  expect(ran.err).not.toMatch(/internal error|RangeError/);
});

it('rewrites a long file of which only the end changes', () => {
  const cwd = tempDirectory({ 'a.txt': `${'abc\n'.repeat(MIB)}علي\n` });
  expect(runProcess(['clean', '-w', 'a.txt'], { cwd })).toMatchObject({ status: 0, out: 'a.txt (1 fix)\n' });
  expect(readFileSync(join(cwd, 'a.txt'), 'utf8') === `${'abc\n'.repeat(MIB)}علی\n`).toBe(true);
  expect(statSync(join(cwd, 'a.txt')).size).toBe(4 * MIB + 7);
});

describe('R45 no text takes more than its length', () => {
  it.each([
    ['\u200c', 100_000],
    [' ', 100_000],
    ['<', 100_000],
    ['](', 50_000],
    ['«', 100_000],
    ['می ', 30_000],
  ])('%j × %i', (text, count) => {
    const ran = runProcess(['check', '-q', '--format', 'jsonl'], { cwd: tempDirectory(), input: text.repeat(count) });
    expect([0, 1]).toContain(ran.status);
    expect(ran.out.trimEnd().split('\n').at(-1)).toMatch(/"type":"summary"/);
  });
});

describe('R57 nothing is written that the guard does not pass', () => {
  const cleaner = createCleaner();
  const edit = { confidence: 'safe', reason: '', fix: true, rules: ['a-rule'] } as const;
  const prose = (start: number, end: number) => ({ spans: [{ start, end, gap: 'break' }] }) as const;
  it.each([
    [
      'a second run that would change it again',
      { before: 'x', after: 'علي', fixes: [{ ...edit, start: 0, end: 1, text: 'علي' }] },
      /internal error in rule arabic-yeh: a second run/,
    ],
    [
      'a line end that went',
      { before: 'a\r\nb', after: 'a\nb', fixes: [{ ...edit, start: 1, end: 3, text: '\n' }] },
      /internal error in rule a-rule: it changed a line end/,
    ],
    [
      'markup that changed',
      {
        before: '<a>b',
        after: '<x>b',
        fixes: [{ ...edit, start: 1, end: 2, text: 'x' }],
        proseBefore: prose(3, 4),
        proseAfter: prose(3, 4),
      },
      /internal error in rule a-rule: it changed what is no prose/,
    ],
  ])('%s', (_name, change, message) => {
    expect(() => guard(cleaner, change)).toThrow(message);
  });

  it('passes what is right', () => {
    const fixes = [{ ...edit, start: 2, end: 3, text: 'ی' }];
    expect(() => guard(cleaner, { before: 'علي', after: 'علی', fixes })).not.toThrow();
  });

  it.each([
    ['a.md', 'او &quot;کتاب&quot; را\n', 'او «کتاب» را\n'],
    ['a.html', '<p>او &quot;<b>کتاب</b>&quot; را</p>\n', '<p>او «<b>کتاب</b>» را</p>\n'],
  ])('passes an entity of %s that becomes a letter', (name, before, after) => {
    const cwd = tempDirectory({ [name]: before });
    expect(runProcess(['clean', '-w', name], { cwd })).toMatchObject({ status: 0, out: `${name} (2 fixes)\n` });
    expect(readFileSync(join(cwd, name), 'utf8')).toBe(after);
  });
});
