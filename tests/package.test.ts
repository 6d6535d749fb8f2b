import { execFileSync, execSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatIds, isContainer } from '../src/formats/index.js';
import { ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

/** Packs the package as npm would publish it, without the scripts that would build it under the other tests. */
function pack(folder: string): { readonly filename: string; readonly paths: readonly string[] } {
  const args = ['pack', '--ignore-scripts', '--json', '--pack-destination', folder];
  const answer = execFileSync('npm', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  const [{ filename, files }] = JSON.parse(answer);
  return { filename, paths: files.map(({ path }: { path: string }) => path) };
}

/** A project that has the packed package, and what it depends on, installed. */
function install(): string {
  const folder = tempDirectory({ 'package.json': '{ "type": "module" }' });
  const { filename } = pack(folder);
  const home = join(folder, 'node_modules', 'fanorm');
  mkdirSync(home, { recursive: true });
  execFileSync('tar', ['-xzf', join(folder, filename), '--strip-components=1', '-C', home]);
  for (const name of Object.keys(JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).dependencies)) {
    const link = join(folder, 'node_modules', name);
    mkdirSync(dirname(link), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules', name), link);
  }
  return folder;
}

const CONSUMER = `
import { apply, type Cleaner, createCleaner, type Edit, type Format, rules } from 'fanorm';
import type { Change, Gap, Head, PassName, Problem, Records, RecordWindow, RuleInfo, RuleOption } from 'fanorm';
import type { Settings, Span, Spelling, Suppression } from 'fanorm';
import { markdown } from 'fanorm/formats/markdown';

const format: Format = markdown;
const cleaner: Cleaner = createCleaner({ digits: 'keep', zwnj: 'safe' });
const source = '**علي** \`علي\`';
const edits: Edit[] = cleaner.edits(source, format.read(source));
console.log(apply(source, edits));
export const named: readonly RuleInfo[] = rules;
export const read = (text: string, window: RecordWindow) => format.read(text, {}, window);
export type Named = Change | Gap | Head | PassName | Problem | Records | RuleOption | Settings | Span | Spelling | Suppression;
// @ts-expect-error how a rule finds what it finds is not for others
export const finder = rules[0]?.finder;
// @ts-expect-error there are no such digits
export const wrong = () => createCleaner({ digits: 'roman' });
`;

describe('the package', () => {
  it('holds what it needs, and nothing else', { timeout: 60_000 }, () => {
    const { paths } = pack(tempDirectory());
    const needed = [
      'LICENSE',
      'NOTICE',
      'README.md',
      'package.json',
      'bin/fanorm.js',
      'dist/command/main.js',
      'dist/command/aide-thread.js',
      'dist/command/mending-thread.js',
      'dist/index.js',
      'dist/index.d.ts',
      'dist/formats/markdown.js',
      'dist/io/artifacts-web.js',
      'dist/lexicon/lexicon.bin',
      'dist/lexicon/model.bin',
      'dist/schema.json',
    ];
    expect(needed.filter((path) => !paths.includes(path))).toEqual([]);
    const known =
      /^(?:LICENSE|NOTICE|README\.md|package\.json|bin\/fanorm\.js|dist\/(?!(?:tools|cli|config|report)\/|io\/(?!artifacts-)).+\.(?:d\.ts|js|bin|json))$/;
    expect(paths.filter((path) => !known.test(path))).toEqual([]);
    const source = (path: string) => join(ROOT, path.replace(/^dist/, 'src').replace(/(?:\.d\.ts|\.js)$/, '.ts'));
    const built = paths.filter((path) => path.startsWith('dist/') && path !== 'dist/schema.json');
    const { outputs } = JSON.parse(readFileSync(join(ROOT, 'dist/tools/command.json'), 'utf8'));
    expect(built.filter((path) => !(path in outputs) && !existsSync(source(path)))).toEqual([]);
  });

  it('is built anew: nothing stays of a build before', () => {
    const [first = ''] = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8')).scripts.build.split(' && ');
    const cwd = tempDirectory({ 'dist/rules/gone.js': '' });
    execSync(`${first} && ${first}`, { cwd });
    expect(existsSync(join(cwd, 'dist'))).toBe(false);
  });

  it('types and runs where it is installed', { timeout: 60_000 }, () => {
    const folder = install();
    writeFileSync(join(folder, 'consumer.ts'), CONSUMER);
    const tsc = join(ROOT, 'node_modules', 'typescript', 'bin', 'tsc');
    const types = join(ROOT, 'node_modules', '@types');
    const flags = '--module NodeNext --target ES2022 --strict --types node --outDir out'.split(' ');
    const run = (...args: string[]) => execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' });
    expect(run(tsc, ...flags, '--typeRoots', types, 'consumer.ts')).toBe('');
    expect(run('out/consumer.js')).toBe('**علی** `علي`\n');
    expect(run('node_modules/fanorm/bin/fanorm.js', '--version')).toMatch(/\d+\.\d+\.\d+/);
  });
});

describe('of the modules of formats', () => {
  const { resolve } = createRequire(join(ROOT, 'package.json'));
  const modules = readdirSync(join(ROOT, 'src', 'formats'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.ts'))
    .map((file) => file.replaceAll('\\', '/').slice(0, -'.ts'.length));
  const isFormat = (name: string) => name !== 'index' && !name.includes('/');

  const formats = modules.filter(isFormat);

  it('every format can be imported', () => {
    expect(formats.length).toBeGreaterThan(25);
    expect(formats.map((name) => resolve(`fanorm/formats/${name}`))).toEqual(
      formats.map((name) => join(ROOT, 'dist', 'formats', `${name}.js`)),
    );
  });

  it('each is there by the name that --as has for it', async () => {
    const ids = formatIds.filter((id) => id !== 'text' && !isContainer(id));
    for (const id of ids) {
      const { [id]: format } = await import(join(ROOT, 'dist', 'formats', `${id}.js`));
      expect(format?.id, id).toBe(id);
    }
    expect(formats.filter((name) => !ids.includes(name))).toEqual([]);
  });

  it('nothing else can: "exports" has a null for each folder, as a pattern with two stars holds for nothing', () => {
    const refused = /not defined by "exports"/;
    for (const name of modules.filter((name) => !isFormat(name)))
      expect(() => resolve(`fanorm/formats/${name}`), name).toThrow(refused);
  });
});
