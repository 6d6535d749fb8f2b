import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { BOM, ZWNJ } from '../src/text/chars.js';
import { runProcess } from './run.js';
import { ROOT } from './run-bin.js';
import { describeShared, NEWS, sharedText } from './shared.js';

const FIXTURES = join(ROOT, 'fixtures');
const damaged = readFileSync(join(FIXTURES, 'news.txt'), 'utf8');
const edited = readFileSync(join(FIXTURES, 'news.clean.txt'), 'utf8');

describe('a damaged news story comes out as an editor would have it', () => {
  it.each([
    ['as it is', (text: string) => text],
    ['with CRLF', (text: string) => text.replaceAll('\n', '\r\n')],
    ['with a byte order mark', (text: string) => BOM + text],
    ['without a newline at its end', (text: string) => text.trimEnd()],
  ])('%s, and a second run changes nothing', (_name, made) => {
    const { status, out } = runProcess(['clean'], { cwd: ROOT, input: made(damaged) });
    expect({ status, out }).toEqual({ status: 0, out: made(edited) });
    expect(clean(out)).toBe(out);
  });
});

describeShared(NEWS, 'the sample story', () => {
  it('comes out with every word boundary right, or as edited Persian has it too', () => {
    const accepted = new Map(sharedText('data/dev/news.accept.tsv').split('\n').map(twoColumns));
    const mended = linesOf(clean(sharedText(NEWS)));
    const wrong = linesOf(sharedText('data/dev/news.txt')).flatMap((line, i) => {
      const want = boundariesOf(line);
      const got = boundariesOf(mended[i] ?? '');
      if (got.letters !== want.letters) return [`line ${i + 1}: other letters`];
      return want.marks.flatMap((mark, n) =>
        (accepted.get(`${i}:${n}`) ?? mark).includes(got.marks[n] ?? '') ? [] : [`line ${i + 1}, boundary ${n}`],
      );
    });
    expect(wrong).toEqual([]);
  });
});

function linesOf(text: string): string[] {
  return text.trimEnd().split('\n');
}

function twoColumns(row: string): readonly [string, string] {
  const [place = '', labels = ''] = row.split('\t');
  return [place, labels];
}

/** The letters and digits of a line, and what stands before each but the first: N nothing, Z a ZWNJ, S what parts words. */
function boundariesOf(line: string): { letters: string; marks: string[] } {
  const letters: string[] = [];
  const marks: string[] = [];
  let mark = 'N';
  for (const char of line) {
    if (char === ZWNJ) mark = mark === 'N' ? 'Z' : mark;
    else if (/\p{M}/u.test(char)) continue;
    else if (!/[\p{L}\p{N}]/u.test(char)) mark = 'S';
    else {
      if (letters.length > 0) marks.push(mark);
      letters.push(char);
      mark = 'N';
    }
  }
  return { letters: letters.join(''), marks };
}
