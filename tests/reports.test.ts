import { describe, expect, it } from 'vitest';
import { runHere, runShell } from './run.js';
import { tempDirectory } from './temp.js';

const BAD = 'سلام علي\nيك\n';
const json = (text: string): unknown => JSON.parse(text);

async function check(format: string, files: Readonly<Record<string, string>>) {
  const cwd = tempDirectory(files);
  return runHere(['check', '-q', '--no-config', '--format', format, ...Object.keys(files)], { cwd });
}

describe('jsonl', () => {
  it('has one event a line, the summary last', async () => {
    const { out, status } = await check('jsonl', { 'a.txt': `\ufeff🙂 علي\n`, 'b.txt': 'a\0b' });
    const [finding, error, summary, ...more] = out.trimEnd().split('\n').map(json);
    expect(finding).toMatchObject({
      type: 'finding',
      path: 'a.txt',
      rule: 'arabic-yeh',
      line: 1,
      column: 3,
      endLine: 1,
      endColumn: 6,
    });
    expect(finding).toMatchObject({
      byteOffset: 8,
      utf16Offset: 3,
      before: 'علي',
      after: 'علی',
      safe: true,
      fix: true,
    });
    expect(finding).toMatchObject({ edit: { utf16Start: 5, utf16End: 6, text: 'ی' } });
    expect(error).toMatchObject({ type: 'error', path: 'b.txt', code: 'BINARY', byteOffset: 1 });
    expect(summary).toMatchObject({ type: 'summary', schema: 1, files: 2, changed: 1, findings: 1, errors: 1 });
    expect([more, status]).toEqual([[], 2]);
  });
});

describe('json', () => {
  it('is one document with every file', async () => {
    const { out } = await check('json', { 'a.txt': BAD, 'good.txt': 'سلام\n', 'b.txt': 'a\0b' });
    expect(json(out)).toMatchObject({
      schema: 1,
      files: [
        { path: 'a.txt', findings: [{ line: 1 }, { line: 2 }, { line: 2 }], error: null },
        { path: 'good.txt', findings: [], error: null },
        { path: 'b.txt', findings: [], error: { code: 'BINARY' } },
      ],
      summary: { files: 3, changed: 1, findings: 3, errors: 1 },
    });
  });
});

describe('sarif', () => {
  it('names rules, places, fixes and fingerprints, and tells what failed', async () => {
    const { out } = await check('sarif', { 'نام با فاصله.txt': BAD, 'b.txt': 'a\0b' });
    const uri = `${['نام', 'با', 'فاصله'].map(encodeURIComponent).join('%20')}.txt`;
    const region = { startLine: 1, startColumn: 8, endLine: 1, endColumn: 9 };
    const fingerprint: unknown = expect.stringMatching(/^[0-9a-f]{32}$/);
    const result = {
      ruleId: 'arabic-yeh',
      level: 'warning',
      message: { text: expect.stringContaining('علي → علی') },
      locations: [{ physicalLocation: { artifactLocation: { uri }, region } }],
      fixes: [
        {
          artifactChanges: [
            { artifactLocation: { uri }, replacements: [{ deletedRegion: region, insertedContent: { text: 'ی' } }] },
          ],
        },
      ],
      partialFingerprints: { 'ruleAndLine/v1': fingerprint },
    };
    const notification = { level: 'error', descriptor: { id: 'BINARY' }, message: { text: expect.any(String) } };
    expect(json(out)).toMatchObject({
      version: '2.1.0',
      runs: [
        {
          tool: {
            driver: { name: 'fanorm', rules: expect.arrayContaining([expect.objectContaining({ id: 'arabic-yeh' })]) },
          },
          columnKind: 'unicodeCodePoints',
          results: [result, expect.anything(), expect.anything()],
          invocations: [{ executionSuccessful: false, toolExecutionNotifications: [notification] }],
        },
      ],
    });
  });

  it('is whole without a result', async () => {
    const { out, status } = await check('sarif', { 'a.txt': 'سلام\n' });
    expect(json(out)).toMatchObject({ runs: [{ results: [], invocations: [{ executionSuccessful: true }] }] });
    expect(status).toBe(0);
  });
});

describe('github', () => {
  it('annotates each file once, escaped, and keeps to ten', async () => {
    const names = Array.from({ length: 12 }, (_, n) => `100%,a:${n}.txt`);
    const { out } = await check('github', Object.fromEntries(names.map((name) => [name, BAD])));
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines[0]).toMatch(
      /^::error file=100%25%2Ca%3A0\.txt,line=1,endLine=1,col=6,endColumn=9,title=fanorm arabic-yeh::arabic-yeh: .* \(and 2 more\)$/,
    );
    expect(lines[10]).toMatch(
      /^::notice::fanorm: 12 of 12 files would change, 0 failed; 2 more files are not annotated/,
    );
  });

  it('annotates what failed before what would change', async () => {
    const names = Array.from({ length: 11 }, (_, n) => `${n}.txt`);
    const { out } = await check('github', {
      ...Object.fromEntries(names.map((name) => [name, BAD])),
      'z.txt': 'a\0b',
      'zz.json': '{"ي"',
    });
    const lines = out.trimEnd().split('\n');
    expect(lines).toHaveLength(11);
    expect(lines.slice(0, 3)).toEqual([
      expect.stringMatching(/^::error file=z\.txt,title=fanorm::z\.txt: binary/),
      expect.stringMatching(/^::error file=zz\.json,title=fanorm::zz\.json:1:5: JSON/),
      expect.stringMatching(/^::error file=0\.txt,/),
    ]);
    expect(lines[10]).toContain('11 of 13 files would change, 2 failed; 3 more files are not annotated');
  });
});

describe('what the source spells otherwise', () => {
  const escaped = String.raw`{"u": "\u0643\u062a\u0627\u0628 \u0645\u06cc\u0631\u0648\u062f"}`;
  it.each([
    [
      'a.json',
      escaped,
      [
        'a.json:1:8  arabic-kaf         U+0643 → U+06A9    كتاب → کتاب',
        'a.json:1:45  zwnj-verb-prefix   nothing → U+200C   میرود → می\u200cرود',
      ],
    ],
    [
      'b.json',
      String.raw`["\u0633\u0627\u0644 14"]`,
      ['b.json:1:22  digits             U+0031 U+0034 → U+06F1 U+06F4  14 → ۱۴'],
    ],
    ['a.html', 'سلام &#1603;تاب', ['a.html:1:6  arabic-kaf         U+0643 → U+06A9    كتاب → کتاب']],
  ])('is named as it reads: %s', async (name, text, lines) => {
    const { out } = await check('text', { [name]: text });
    expect(out.trimEnd().split('\n')).toEqual(lines);
  });

  it('is replaced as it is spelled', async () => {
    const { out } = await check('jsonl', { 'a.json': escaped });
    const edit = { utf16Start: 7, utf16End: 13, text: '\\u06a9' };
    expect(json(out.split('\n')[0] ?? '')).toMatchObject({
      column: 8,
      endColumn: 14,
      before: 'كتاب',
      after: 'کتاب',
      edit,
    });
  });
});

describe('a configuration that is wrong', () => {
  const files = {
    'a.txt': BAD,
    'docs/fanorm.json': '{"rules": {"digits": "f"}}',
    'docs/a.txt': BAD,
    'docs/b.txt': BAD,
  };
  const place = 'docs/fanorm.json:1:22: ';
  const of = async (format: string) => runHere(['check', '-q', '--format', format, '.'], { cwd: tempDirectory(files) });

  it('is one error of a report, and what lies elsewhere is checked', async () => {
    const { out, err, status } = await of('json');
    expect([err.startsWith(place), status]).toEqual([true, 2]);
    const error = { code: 'BAD_CONFIG', message: expect.stringContaining(place) };
    expect(json(out)).toMatchObject({
      files: [
        { path: 'a.txt', findings: [{}, {}, {}] },
        { path: 'docs/fanorm.json', findings: [], error },
      ],
      summary: { files: 2, changed: 1, errors: 1 },
    });
    expect(json((await of('jsonl')).out.split('\n')[3] ?? '')).toMatchObject({
      type: 'error',
      path: 'docs/fanorm.json',
    });
    expect(json((await of('sarif')).out)).toMatchObject({
      runs: [{ invocations: [{ toolExecutionNotifications: [{ descriptor: { id: 'BAD_CONFIG' } }] }] }],
    });
    expect((await of('github')).out).toContain(`::error file=docs/fanorm.json,title=fanorm::${place}`);
  });
});

describe('text', () => {
  it('draws on a terminal what cannot be seen, and isolates it', () => {
    const cwd = tempDirectory({ 'a.txt': 'می\u200cخواهم كتاب ها\n' });
    const bin = `'${process.execPath}' '${import.meta.dirname}/../bin/fanorm.js'`;
    const ran = runShell(`script -qec "${bin} check --no-config --color never a.txt" /dev/null`, { cwd });
    expect(ran.out).toContain('\u2068كتاب‹ZWNJ›ها\u2069');
  });

  it('is exact in a pipe', async () => {
    const { out } = await check('text', { 'a.txt': 'كتاب\n' });
    expect(out).toMatch(/^a\.txt:1:1 {2}arabic-kaf +U\+0643 → U\+06A9 +كتاب → کتاب\n$/);
  });

  it.each([
    [{ FORCE_COLOR: '1' }, [], true],
    [{ FORCE_COLOR: '0' }, [], false],
    [{ FORCE_COLOR: '1', NO_COLOR: '1' }, [], false],
    [{}, [], false],
    [{ NO_COLOR: '1' }, ['--color', 'always'], true],
    [{ FORCE_COLOR: '1' }, ['--no-color'], false],
  ])('is coloured as %j and %j say', async (env, flags, colored) => {
    const ran = await runHere(['check', '-q', ...flags, 'a.txt'], { cwd: tempDirectory({ 'a.txt': BAD }), env });
    expect(ran.out.includes('\u001b[')).toBe(colored);
  });
});
