import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runHere } from './run.js';
import { tempDirectory } from './temp.js';

const FIXTURES = join(import.meta.dirname, '..', 'fixtures');
const files = readdirSync(FIXTURES, { recursive: true, encoding: 'utf8' }).filter((name) =>
  statSync(join(FIXTURES, name)).isFile(),
);

async function written(file: string, source: string): Promise<string> {
  const cwd = tempDirectory({ [file]: source });
  const printed = await runHere(['clean', file], { cwd });
  expect(printed.status).toBe(0);
  expect(await runHere(['clean', '-wq', file], { cwd })).toMatchObject({ status: 0 });
  const after = readFileSync(join(cwd, file), 'utf8');
  expect(after).toBe(printed.out);
  return after;
}

describe('what is printed can be written', () => {
  it.each(files)('%s', async (name) => {
    await written(name.replace(/^.*[/\\]/, ''), readFileSync(join(FIXTURES, name), 'utf8'));
  });

  it.each([
    ['a.html', '<p>مي&nbsp;رود و &quot;نقل&quot;</p>', '<p>می\u200cرود و «نقل»</p>'],
    ['a.html', '<p><b>علي</b> </p>\n', '<p><b>علی</b></p>\n'],
    ['a.md', 'مي&nbsp;رود و \\"نقل\\"\n', 'می\u200cرود و «نقل»\n'],
    ['a.md', '**علي** <br>\n<b>علي</b> <i>كتاب</i> \n', '**علی**<br>\n<b>علی</b> <i>کتاب</i>\n'],
  ])('%s: %j', async (file, before, after) => {
    expect(await written(file, before)).toBe(after);
  });
});
