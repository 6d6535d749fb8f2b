import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
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

async function bundle(platform: 'browser' | 'node' = 'browser', external: string[] = []): Promise<string> {
  const folder = tempDirectory();
  const outfile = join(folder, 'out', 'page.mjs');
  const { warnings } = await build({
    stdin: { contents: PAGE, resolveDir: ROOT },
    bundle: true,
    platform,
    external,
    format: 'esm',
    outfile,
    logLevel: 'silent',
  });
  expect(warnings).toEqual([]);
  return outfile;
}

/** How both artifacts are named where bundlers know them: literally, since of a pattern they make something else. */
const KNOWN = ['lexicon.bin', 'model.bin'].map((name) => `new URL("../lexicon/${name}", import.meta.url)`);

const LEXICON = join(ROOT, 'dist', 'lexicon');

function load(page: string, { status = 200, type = 'application/octet-stream', lexicon = LEXICON } = {}) {
  const args = ['--no-warnings', '--experimental-vm-modules', join(import.meta.dirname, 'browser-page.js')];
  const { stdout, stderr } = spawnSync(process.execPath, [...args, page, lexicon, String(status), type], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('');
  return JSON.parse(stdout);
}

/** The bundle as Vite, webpack and Rollup make it: the artifacts under names of their own, and the expressions rewritten. */
async function hashed(): Promise<{ readonly page: string; readonly lexicon: string }> {
  const page = await bundle();
  const lexicon = tempDirectory();
  let code = readFileSync(page, 'utf8');
  for (const name of ['lexicon', 'model']) {
    copyFileSync(join(LEXICON, `${name}.bin`), join(lexicon, `${name}-BFuiH5gr.bin`));
    code = code.replace(`new URL("../lexicon/${name}.bin"`, `new URL("/assets/${name}-BFuiH5gr.bin"`);
  }
  writeFileSync(page, code);
  return { page, lexicon };
}

const ANSWERS = {
  text: 'او هر روز به مدرسه می\u200cرود',
  markdown: '**علی** `علي`',
  rules: ['arabic-yeh'],
};

describe('in a browser', () => {
  it('the bundle has nothing of Node, and the artifacts beside it by the expressions that bundlers know', async () => {
    const code = readFileSync(await bundle(), 'utf8');
    expect(code).not.toMatch(/['"]node:|\brequire\(|\bprocess\.|\bBuffer\b/);
    for (const known of KNOWN) expect(code).toContain(known);
  });

  it('the library cleans', async () => {
    expect(load(await bundle())).toEqual(ANSWERS);
  });

  it('and where the bundler has named the artifacts anew', async () => {
    const { page, lexicon } = await hashed();
    expect(load(page, { lexicon })).toEqual(ANSWERS);
  });

  it.each([
    ['404', { status: 404 }],
    ['a page', { type: 'Text/HTML; charset=utf-8' }],
  ])('it says so where the server answers %s for an artifact', async (answer, server) => {
    expect(load(await bundle(), server)).toMatchObject({
      text: `BAD_LEXICON: lexicon.bin could not be fetched: https://example.org/assets/lexicon/lexicon.bin answers ${answer}; serve it where the bundle looks for it`,
    });
  });
});

/** What a bundle for Node answers. */
function run(page: string) {
  const code = `import { answers } from ${JSON.stringify(pathToFileURL(page))}; console.log(JSON.stringify(answers))`;
  return JSON.parse(execFileSync(process.execPath, ['--input-type=module', '--eval', code], { encoding: 'utf8' }));
}

describe('bundled for Node', () => {
  it('the artifacts are beside the bundle by the expressions that bundlers know', async () => {
    const code = readFileSync(await bundle('node'), 'utf8');
    expect(code.match(/new URL\([^)]*, import\.meta\.url\)/g)).toEqual(KNOWN);
  });

  it('the library cleans where lexicon/ stands above the bundle', async () => {
    const page = await bundle('node');
    cpSync(LEXICON, join(dirname(page), '..', 'lexicon'), { recursive: true });
    expect(run(page)).toEqual(ANSWERS);
  });

  it('and where fanorm is left external, as the README says', async () => {
    const page = await bundle('node', ['fanorm']);
    const packages = join(dirname(page), '..', 'node_modules');
    mkdirSync(packages);
    symlinkSync(ROOT, join(packages, 'fanorm'));
    expect(run(page)).toEqual(ANSWERS);
  });

  it('it says what to do where lexicon/ is not', async () => {
    const { text } = run(await bundle('node'));
    expect(text).toMatch(
      /^BAD_LEXICON: lexicon\.bin cannot be read: ENOENT[^\n]+lexicon\.bin'; install fanorm again, or, /,
    );
    expect(text).toMatch(/, in a bundle, leave fanorm external or put lexicon\/ where it looks$/);
  });
});
