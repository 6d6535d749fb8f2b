import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runProcess, runShell } from './run.js';
import { tempDirectory } from './temp.js';

/** Files of all kinds that a run meets: long and short, right and wrong, with warnings, in several encodings. */
function project(): string {
  const cwd = tempDirectory({
    'a.txt': 'سلام علي\n'.repeat(10_000),
    'b.md': '# كتاب\n\n`علي` علي\n',
    'c.json': '{"title": "علي"',
    'd.txt': 'fanorm-disable-next-line\nسلام\n',
    'e.jsonl': '{"a": "علي"}\n{broken\n{"a": "كتاب"}\n',
    'f.txt': 'سلام\n',
    ...Object.fromEntries(Array.from({ length: 12 }, (_, n) => [`many/${n}.txt`, `كتاب ${n}\n`])),
  });
  writeFileSync(join(cwd, 'bad.txt'), Buffer.from([0x61, 0xd3]));
  writeFileSync(join(cwd, 'nul.txt'), 'a\0b');
  writeFileSync(join(cwd, 'utf16.txt'), Buffer.from('\ufeffعلي\n', 'utf16le'));
  return cwd;
}

describe('however many threads there are, the same is said in the same order', () => {
  it.each([
    ['check', '.'],
    ['check', '--format', 'jsonl', '.', 'nul.txt', 'none.txt'],
    ['clean', '--diff', '.'],
    ['stats', '--format', 'json', '.'],
  ])('%s %s', (...args) => {
    const cwd = project();
    const [one, three] = ['1', '3'].map((jobs) => runProcess([...args, '-v', '-j', jobs], { cwd }));
    expect(three?.err).toMatch(/^mending on 3 threads\n/);
    expect(three?.err.replace(/^.*\n/, '')).toBe(one?.err);
    expect([three?.status, three?.out === one?.out]).toEqual([2, true]);
    expect(one?.out.length).toBeGreaterThan(100);
  });

  it('clean --write writes the same', () => {
    const [one, three] = ['1', '3'].map((jobs) => {
      const cwd = project();
      const { status, out } = runProcess(['clean', '-w', '-j', jobs, '.'], { cwd });
      const names = readdirSync(cwd, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
      return { status, out, files: names.sort().map((name) => [name, readFileSync(join(cwd, name), 'hex')]) };
    });
    expect(three).toEqual(one);
    expect(three?.out).toContain('many/11.txt (2 fixes)\n');
  });
});

it('a file that cannot be written does not stop the others', () => {
  const cwd = project();
  // More than the limit has room for.
  const ran = runShell('ulimit -f 100; fanorm clean -w -j 2 .', { cwd });
  expect(ran.err).toMatch(/a\.txt: cannot be written: larger than the file size limit; left as it was/);
  expect([ran.status, ran.out]).toEqual([2, expect.stringContaining('utf16.txt (1 fix)\n')]);
  expect(readdirSync(cwd).filter((name) => name.endsWith('.tmp'))).toEqual([]);
});

it('R47 a reader that left ends the threads too', () => {
  const ran = runShell('fanorm check -q --max 0 -j 3 . | head -1 >/dev/null; exit $PIPESTATUS', { cwd: project() });
  expect(ran).toMatchObject({ status: 0, err: '' });
});

describe('threads are begun where they pay', () => {
  it('not for little text', () => {
    expect(runProcess(['check', '-v', '.'], { cwd: project() }).err).not.toMatch(/threads/);
  });

  it('not for one file', () => {
    const cwd = tempDirectory({ 'a.txt': 'abc\n' });
    expect(runProcess(['check', '-v', '-j', '4', '.'], { cwd }).err).not.toMatch(/threads/);
  });

  it.runIf(availableParallelism() > 1)('for much', () => {
    const text = 'The quick brown fox.\n'.repeat(220_000);
    const cwd = tempDirectory({ 'a.txt': text, 'b.txt': text });
    expect(runProcess(['clean', '--check', '-v', '.'], { cwd }).err).toMatch(/^mending on 2 threads\n/);
  });
});

describe('a large text is printed with the help of other threads', () => {
  const line = 'كتاب هاي علي را میخواهم, نه این را ?\n';
  const text = line.repeat(Math.ceil((4 << 20) / Buffer.byteLength(line)));
  const large = () => {
    const records = Array.from(
      { length: 40_000 },
      (_, n) => `{"n": ${n}, "text": "${n % 8 === 0 ? line.trim() : 'این'}"}`,
    );
    records[36_000] = '{broken';
    records[38_000] = '{"text": "fanorm-disable-line علي"}';
    const rows = Array.from({ length: 40_000 }, (_, n) => `${n};"علي\n${n % 8 === 0 ? line.trim() : 'این, آن'}"`);
    const cwd = tempDirectory({
      'a.txt': text,
      'bom.txt': `\ufeff${text}`,
      'a.jsonl': `\ufeff${records.join('\n')}\n`,
      'a.csv': `\ufeffشماره;متن\n${rows.join('\n')}\n`,
      'open.csv': `${rows.join('\n')}\n"علي\n`,
    });
    writeFileSync(join(cwd, 'bad.txt'), Buffer.concat([Buffer.from(text), Buffer.from([0xd3])]));
    return cwd;
  };

  it.each(['a.txt', 'bom.txt', 'bad.txt'])('%s, the same as by one', (name) => {
    const cwd = large();
    const [one, two, four] = ['1', '2', '4'].map((jobs) =>
      runShell(`fanorm clean -j ${jobs} ${name} | md5sum; exit $PIPESTATUS`, { cwd }),
    );
    expect(two).toEqual(one);
    expect(four).toEqual(one);
    expect(one?.status).toBe(name === 'bad.txt' ? 2 : 0);
  });

  it.each([
    ['--strict', 2],
    ['--fields text,none', 0],
  ])('records %s, and what is said of them', (flags, status) => {
    const cwd = large();
    const [one, two] = ['1', '2'].map((jobs) =>
      runShell(`fanorm clean -j ${jobs} ${flags} a.jsonl | md5sum; exit $PIPESTATUS`, { cwd }),
    );
    expect(two).toEqual(one);
    expect([one?.status, one?.err]).toEqual([status, expect.stringMatching(/^(fanorm: )?a\.jsonl:36001:2: /)]);
  });

  it.each([
    ['a.csv', '', 0, /^$/],
    ['a.csv', '--fields متن', 0, /^$/],
    ['a.csv', '--fields 3', 0, /^--fields: no field named 3 in 1 file/],
    ['open.csv', '', 2, /^open\.csv:80001:1: CSV: a quote is not closed; close it/],
  ])('the rows of %s %s', (name, flags, status, said) => {
    const cwd = large();
    const [one, two] = ['1', '2'].map((jobs) =>
      runShell(`fanorm clean -j ${jobs} ${flags} ${name} | md5sum; exit $PIPESTATUS`, { cwd }),
    );
    expect(two).toEqual(one);
    expect([one?.status, one?.err]).toEqual([status, expect.stringMatching(said)]);
  });

  it('from standard input too', () => {
    const cwd = large();
    const [one, two] = ['1', '2'].map((jobs) => runShell(`cat a.txt | fanorm clean -j ${jobs} | md5sum`, { cwd }));
    expect(two).toEqual(one);
  });

  it('R47 and ends with its reader', () => {
    const ran = runShell('fanorm clean -j 2 a.txt | head -1; exit $PIPESTATUS', { cwd: large() });
    expect(ran).toMatchObject({ status: 0, err: '', out: 'کتاب\u200cهای علی را می\u200cخواهم، نه این را؟\n' });
  });

  it('R15 and says that its output is full', () => {
    const ran = runShell('fanorm clean -j 2 a.txt >/dev/full', { cwd: large() });
    expect(ran).toMatchObject({
      status: 2,
      err: expect.stringMatching(/^fanorm: cannot write the output: no space left on the device\n$/),
    });
  });
});

it('an aide that died says so each time, and lets nobody wait', async () => {
  const { Aide } = await import(/* @vite-ignore */ join(import.meta.dirname, '..', 'dist', 'io', 'aide.js'));
  const aide = new Aide({ options: { enable: ['no-such-rule'] }, format: 'text' });
  await expect(aide.mend({ text: 'علي', place: { isFirst: true, lines: 0 } })).rejects.toThrow(/no-such-rule/);
  await expect(aide.mend({ text: 'علي', place: { isFirst: true, lines: 0 } })).rejects.toThrow(/no-such-rule/);
  await aide.end();
});
