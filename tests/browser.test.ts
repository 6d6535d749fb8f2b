import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { describe, expect, it } from 'vitest';
import { ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

/** A page that uses the library, and shows what it answers. */
const PAGE = `
import { clean, edits, FanormError } from 'fanorm';
import { markdown } from 'fanorm/formats/markdown';

function attempt(work) {
  try { return work(); } catch (error) { return error instanceof FanormError ? error.code + ': ' + error.message : String(error); }
}

export const answers = {
  text: attempt(() => clean('او هر روز به مدرسة ميرود')),
  markdown: attempt(() => clean('**علي** \`علي\`', { format: markdown })),
  rules: attempt(() => edits('علي').flatMap((edit) => edit.rules)),
};
`;

async function bundle(): Promise<string> {
  const folder = tempDirectory();
  const outfile = join(folder, 'page.js');
  const { warnings } = await build({
    stdin: { contents: PAGE, resolveDir: ROOT },
    bundle: true,
    platform: 'browser',
    format: 'esm',
    outfile,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  return outfile;
}

function load(page: string, status = 200) {
  const args = ['--no-warnings', '--experimental-vm-modules', join(import.meta.dirname, 'browser-page.js')];
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [...args, page, join(ROOT, 'dist', 'lexicon'), String(status)],
    { encoding: 'utf8' },
  );
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

describe('in a browser', () => {
  it('the bundle has nothing of Node, and the artifacts beside it by the expressions that bundlers know', async () => {
    const code = readFileSync(await bundle(), 'utf8');
    expect(code).not.toMatch(/['"]node:|\brequire\(|\bprocess\.|\bBuffer\b/);
    for (const name of ['lexicon.bin', 'model.bin'])
      expect(code).toContain(`new URL("../lexicon/${name}", import.meta.url)`);
  });

  it('the library cleans', async () => {
    expect(load(await bundle())).toEqual({
      text: 'او هر روز به مدرسه می\u200cرود',
      markdown: '**علی** `علي`',
      rules: ['arabic-yeh'],
    });
  });

  it('it says so where the artifacts cannot be fetched', async () => {
    expect(load(await bundle(), 404)).toMatchObject({
      text: 'BAD_LEXICON: lexicon.bin could not be fetched: https://example.org/assets/lexicon/lexicon.bin answers 404; serve it where the bundle looks for it',
    });
  });
});
