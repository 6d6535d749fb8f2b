import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createCleaner } from '../src/clean.js';
import { damaged } from '../src/tools/evaluation/damage.js';
import { judge } from '../src/tools/evaluation/judge.js';
import { labelsOf } from '../src/tools/evaluation/labels.js';
import { figuresOf, scoreOf } from '../src/tools/evaluation/score.js';
import { readSets } from '../src/tools/evaluation/sets.js';
import { table } from '../src/tools/evaluation/table.js';
import type { Edit } from '../src/types.js';
import { describeShared, sharedPath } from './shared.js';
import { tempDirectory } from './temp.js';

describe('a line is its letters and what stands between them', () => {
  it.each([
    ['', '', ''],
    ['من', 'من', 'N'],
    ['می\u200cروم', 'میروم', 'NZNN'],
    ['می روم', 'میروم', 'NSNN'],
    ['ها\u200c', 'ها', 'N'],
    ['می \u200cروم', 'میروم', 'NSNN'],
    ['می\u200c روم', 'میروم', 'NSNN'],
    ['می، روم', 'میروم', 'NSNN'],
    ['كِتاب', 'کتاب', 'NNN'],
    ['خانهٔ ما', 'خانهما', 'NNNSN'],
    ['۵٠5', '۵۰۵', 'NN'],
  ])('%j', (line, letters, labels) => {
    expect(labelsOf(line)).toEqual({ letters, labels });
  });
});

const SET = {
  name: 'set',
  lines: ['او می\u200cرود', 'آن\u200cها'],
  accepted: new Map([['1:1', 'ZN']]),
  given: undefined,
};

describe('a score', () => {
  it.each([
    ['mended', ['او می رود', 'آنها'], ['او می\u200cرود', 'آنها'], { right: 1, missed: 0, fixed: 1, harmed: 0 }],
    ['left as it was', ['او می رود', 'آنها'], ['او می رود', 'آنها'], { right: 0, missed: 1, fixed: 0, harmed: 0 }],
    ['harmed', ['او میرود', 'آنها'], ['او\u200cمی\u200cرود', 'آن ها'], { right: 1, wrong: 1, fixed: 1, harmed: 2 }],
    ['lost', ['او می رود', 'آنها'], ['او می رو', 'آنها'], { boundaries: 3, lost: 1 }],
  ])('counts what is %s', (_, input, output, expected) => {
    expect(scoreOf(SET, input, output)).toMatchObject(expected);
  });

  it('gives shares of a hundred, and harm of a thousand', () => {
    const score = { boundaries: 2000, right: 3, wrong: 1, missed: 1, broken: 4, fixed: 3, harmed: 1, lost: 0 };
    expect(figuresOf(score)).toEqual({ precision: 75, recall: 75, f1: 75, fixed: 75, harm: 0.5, lost: 0 });
  });
});

const EDIT: Edit = {
  start: 5,
  end: 6,
  text: '\u200c',
  rules: ['zwnj-verb-prefix'],
  confidence: 'likely',
  reason: 'verb prefix می (97 %)',
  fix: true,
};
const RIGHT = { confidence: 'likely', predicted: 97, right: true, needed: true };

describe('an edit is judged alone', () => {
  it.each<[string, readonly string[], readonly Edit[], readonly object[]]>([
    ['right', ['او می رود', 'آنها'], [EDIT], [RIGHT]],
    ['reported', ['او می رود', 'آنها'], [{ ...EDIT, fix: false }], [RIGHT]],
    ['wrong', ['او می رود', 'آنها'], [{ ...EDIT, start: 2, end: 3 }], [{ ...RIGHT, right: false, needed: false }]],
    ['in the second line', ['او', 'آنها'], [{ ...EDIT, end: 5 }], [{ ...RIGHT, needed: false }]],
    ['of another rule', ['او می رود', 'آنها'], [{ ...EDIT, rules: ['zwnj-verb-prefix', 'space-run'] }], []],
  ])('%s', (_, input, edits, expected) => {
    expect(judge(SET, input, edits)).toEqual(expected);
  });
});

describe('sets', () => {
  it('are read with what is accepted and what was given', () => {
    const folder = tempDirectory({
      'a.txt': 'یک\nدو\nسه\n',
      'a.accept.tsv': 'lines\t2\n0:0\tNZ\n',
      'b.txt': 'یک',
      'b.input.txt': 'يك\n',
    });
    const [a, b] = readSets(folder);
    expect(a).toMatchObject({ name: 'a', lines: ['یک', 'دو'], given: undefined });
    expect(a?.accepted.get('0:0')).toBe('NZ');
    expect(b).toMatchObject({ name: 'b', lines: ['یک'], given: ['يك'] });
  });

  it('take what another folder accepts in the place of what theirs does', () => {
    const folder = tempDirectory({ 'a.txt': 'یک\nدو\n', 'a.accept.tsv': 'lines\t1\n0:0\tNZ\n', 'b.txt': 'سه\n' });
    const verdicts = tempDirectory({ 'a.accept.tsv': '0:0\tS\n0:1\tN\n' });
    const [a, b] = readSets(folder, verdicts);
    expect(a?.lines).toEqual(['یک']);
    expect([...(a?.accepted ?? [])]).toEqual([
      ['lines', '1'],
      ['0:0', 'S'],
      ['0:1', 'N'],
    ]);
    expect(b?.accepted.size).toBe(0);
  });

  it('are damaged in four ways, or come as they were given', () => {
    expect(damaged(SET).map(([name]) => name)).toEqual(['glued', 'spaced', 'mixed', 'clean']);
    expect(damaged(SET)[1]).toEqual(['spaced', ['او می رود', 'آن ها']]);
    expect(damaged({ ...SET, given: ['x'] })).toEqual([['given', ['x']]]);
  });
});

describe('the sentences to measure with', () => {
  const tools = join(import.meta.dirname, '..', 'src', 'tools');
  const linesIn = (...path: string[]) =>
    readSets(join(tools, ...path)).flatMap(({ lines }) => lines.map((line) => labelsOf(line).letters));

  it('are in nothing that is learnt from', () => {
    const learnt = new Set(['texts', 'prose'].flatMap((folder) => linesIn('training', folder)));
    const measured = linesIn('evaluation', 'sentences');
    expect(measured.length).toBeGreaterThan(1000);
    expect(measured.filter((letters) => learnt.has(letters))).toEqual([]);
  });
});

describe('a table', () => {
  it.each([
    [false, 'a    n     x\nab   1  2.50\nb   10  3.00'],
    [true, '| a | n | x |\n| --- | --: | --: |\n| ab | 1 | 2.50 |\n| b | 10 | 3.00 |'],
  ])('has counts without a point (as Markdown: %s)', (markdown, expected) => {
    const rows = [
      ['ab', 1, 2.5],
      ['b', 10, 3],
    ];
    expect(table(['a', 'n', 'x'], rows, markdown)).toBe(expected);
  });
});

it('another command is measured in the place of ours', () => {
  const folder = tempDirectory({ 'a.txt': 'او می\u200cرود\n' });
  const tool = join(import.meta.dirname, '..', 'dist', 'tools', 'eval.js');
  const rows = (...command: string[]) =>
    execFileSync(process.execPath, [tool, folder, '--', ...command], { encoding: 'utf8' });
  expect(rows('cat')).toMatch(/^ +a +clean +100 +100 +100 +100 +0 +0$/m);
  expect(rows('cat')).toMatch(/^ +a +glued +0 +0 +0 +0 +0 +0$/m);
  expect(() => rows('sh', '-c', 'cat >/dev/null; exit 3')).toThrow(/exit 3/);
});

describeShared('eval', 'on real texts', () => {
  it('the figures are those of the reference', async () => {
    const { score } = await import(/* @vite-ignore */ sharedPath('eval/zwnj.mjs'));
    const cleaner = createCleaner({ zwnj: 'ask' });
    for (const set of readSets(sharedPath('data/dev'))) {
      for (const [damage, input] of damaged(set)) {
        const output = cleaner.clean(input.join('\n')).split('\n');
        const { precision, recall, f1, fixed, harm, lost } = figuresOf(scoreOf(set, input, output));
        const theirs = score(set.lines, input, output, set.accepted);
        const names = `${set.name} ${damage}`;
        expect(precision, names).toBeCloseTo(theirs.precision, 9);
        expect(recall, names).toBeCloseTo(theirs.recall, 9);
        expect(f1, names).toBeCloseTo(theirs.f1, 9);
        expect(fixed, names).toBeCloseTo(theirs.fixedPct, 9);
        expect(harm, names).toBeCloseTo(theirs.harmPer1k, 9);
        expect(lost, names).toBe(theirs.lost);
      }
    }
  });
});
