import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { fanorm } from './run-bin.js';
import { tempDirectory } from './temp.js';

const FILES = {
  'a.txt': 'علي و علي ۱۲\nخانهٔ ما\n',
  'sub/b.txt': 'كتاب 34\nخانه\u200cی ما\n',
};

describe('fanorm stats', () => {
  it('shows a correction as check shows it', () => {
    const input = 'آيي ؟ و علي , ( كتاب )\n';
    const { corrections } = JSON.parse(fanorm(['stats', '--format', 'json'], { input }).stdout);
    const { files } = JSON.parse(fanorm(['check', '--format', 'json'], { input }).stdout);
    const shown = files[0].findings.map(
      ({ before, after }: { before: string; after: string }) => `${before} → ${after}`,
    );
    expect(shown).toContain('آيي ؟ → آیی؟');
    expect(corrections.map(({ change }: { change: string }) => change).sort()).toEqual(shown.sort());
  });

  it('draws totals, rules with bars, mixed usage with its files, words and corrections', () => {
    const { status, stdout, stderr } = fanorm(['stats', '.'], { cwd: tempDirectory(FILES) });
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    const lines = stdout.split('\n');
    expect(lines[0]).toBe('2 files, 10 words, 2 sentences, 40 characters; 1 minute to read');
    expect(lines).toContain('arabic-yeh         1         2  ████████████');
    expect(lines).toContain('Arabic variants ي U+064A 2, ك U+0643 1');
    expect(lines).toContain('ezafe            1  in 1 file: sub/b.txt  ه\u200cی');
    expect(lines).toContain('digits           2  in 1 file: sub/b.txt  Latin');
    expect(lines).toContain('       2  ████████████  علي → علی');
  });

  it('--format json holds totals and files; --top cuts the rankings', () => {
    const { stdout } = fanorm(['stats', '--format', 'json', '--top', '1', '.'], { cwd: tempDirectory(FILES) });
    const report = JSON.parse(stdout);
    expect(report.totals).toMatchObject({ files: 2, words: 10, readingMinutes: 1, variants: { 'ي U+064A': 2 } });
    expect(report.files.map(({ path, words }: { path: string; words: number }) => [path, words])).toEqual([
      ['a.txt', 6],
      ['sub/b.txt', 4],
    ]);
    expect(report.words).toEqual([{ word: 'علي', count: 2 }]);
    expect(report.corrections).toEqual([{ change: 'علي → علی', count: 2 }]);
  });

  it('counts what the source spells otherwise as it reads', () => {
    const input = String.raw`["\u0643\u062a\u0627\u0628 \u0645\u06cc\u0631\u0648\u062f"]`;
    const { stdout } = fanorm(['stats', '--format', 'json', '--as', 'json'], { input });
    const { totals, corrections } = JSON.parse(stdout);
    expect(totals.zwnj).toEqual({ right: 0, wrong: 0, missing: 1 });
    expect(corrections.map(({ change }: { change: string }) => change)).toEqual(['كتاب → کتاب', 'میرود → می\u200cرود']);
  });

  it('reads standard input where no path is named', () => {
    expect(fanorm(['stats'], { input: 'سلام دنیا' }).stdout).toContain('1 file, 2 words');
  });

  it('streams: 30 MB in windows count as one text', () => {
    const { stdout } = fanorm(['stats', '--format', 'json', '--no-config'], { input: 'سلام دنیا.\n'.repeat(300_000) });
    expect(JSON.parse(stdout).totals).toMatchObject({ words: 600_000, sentences: 300_000 });
  });

  it('warns of bidi controls, with the name escaped', () => {
    const cwd = tempDirectory({ 'a\u001b.txt': 'الف \u202eب\u202c' });
    expect(fanorm(['stats', '.'], { cwd }).stderr).toBe(
      'a\\x1b.txt: warning: bidi controls (U+202C ×1, U+202E ×1): it may read otherwise than it is\n',
    );
  });

  it('one bad file does not stop the others', () => {
    const cwd = tempDirectory(FILES);
    writeFileSync(join(cwd, 'bad.txt'), Buffer.from([0xd3, 0x20]));
    const { status, stdout, stderr } = fanorm(['stats', '.', 'none.txt'], { cwd });
    expect(status).toBe(2);
    expect(stdout).toContain('2 files, 10 words');
    expect(stderr).toContain('bad.txt: not valid UTF-8 (byte 0xD3 at offset 0, line 1)');
    expect(stderr).toContain(
      'none.txt: no such file or directory; correct the name, or let it pass with --no-error-on-unmatched-pattern\n',
    );
  });
});
