import { spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { clean } from '../src/clean.js';
import { fanorm, ROOT } from './run-bin.js';

const readme = readFileSync(join(ROOT, 'README.md'), 'utf8');

/** A block of the README that is marked to run, and what the README says that it prints. */
interface Example {
  readonly language: string;
  readonly code: string;
  readonly prints: string;
}

const MARKED = /^( *)<!-- run -->\n\1```(\w+)\n(.*?)^\1```\n\n\1```text\n(.*?)^\1```\n/gms;

const examples: readonly Example[] = [...readme.matchAll(MARKED)].map(
  ([, indent = '', language = '', code = '', prints = '']) => ({
    language,
    code: withoutIndent(code, indent),
    prints: withoutIndent(prints, indent),
  }),
);

function withoutIndent(text: string, indent: string): string {
  return text
    .split('\n')
    .map((line) => (line.startsWith(indent) ? line.slice(indent.length) : line))
    .join('\n');
}

/** A project that has fanorm installed, in which the examples run one after the other. */
const project = mkdtempSync(join(tmpdir(), 'fanorm-readme-'));
const commands = join(project, 'node_modules', '.bin');
mkdirSync(commands, { recursive: true });
symlinkSync(ROOT, join(project, 'node_modules', 'fanorm'));
symlinkSync(join(ROOT, 'bin', 'fanorm.js'), join(commands, 'fanorm'));
writeFileSync(join(commands, 'npx'), '#!/bin/sh\nexec "$@"\n', { mode: 0o755 });
writeFileSync(join(project, 'package.json'), '{}');
cpSync(join(ROOT, 'fixtures', 'news.txt'), join(project, 'fixtures', 'news.txt'));
afterAll(() => rmSync(project, { recursive: true, force: true }));

function run({ language, code }: Example): string {
  const [command, ...args] = language === 'js' ? [process.execPath, '--input-type=module'] : ['sh'];
  const env = { ...process.env, PATH: `${commands}${delimiter}${process.env.PATH}` };
  const { stdout, stderr } = spawnSync(command, args, { cwd: project, env, input: code, encoding: 'utf8' });
  return stdout + stderr;
}

describe('the README is true', () => {
  it('marks its examples to run', () => {
    expect(examples.length).toBe(readme.split('<!-- run -->').length - 1);
    expect(examples.length).toBeGreaterThan(5);
  });

  it.each(examples)('$code prints what stands below it', (example) => {
    expect(run(example)).toBe(example.prints);
  });

  it('is clean, and so is the map', () => {
    expect(fanorm(['check', '--no-config', 'README.md', 'src/README.md'])).toMatchObject({ status: 0, stdout: '' });
  });

  const picture = [...readme.matchAll(/^\| `(.+)` \| `(.+)` \|$/gm)].slice(0, 3);

  it.each(picture.map(([, before = '', after = '']) => [before, after] as const))(
    '%s comes out as it shows',
    (before, after) => {
      expect(clean(before)).toBe(after);
    },
  );
});

describe('the map is true', () => {
  const map = readFileSync(join(ROOT, 'src', 'README.md'), 'utf8');
  const files = ['src', 'tests'].flatMap((room) =>
    readdirSync(join(ROOT, room), { recursive: true, encoding: 'utf8' }),
  );
  const { scripts } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));

  it('names files and rooms that are there', () => {
    const named = [...map.matchAll(/`([\w./-]+(?:\.ts|\.bin|\/))`/g)].map(([, name = '']) => name);
    const isThere = (name: string) =>
      existsSync(join(ROOT, name)) || files.some((file) => `/${file}/`.endsWith(`/${name}`.replace(/\/?$/, '/')));
    expect(named.length).toBeGreaterThan(40);
    expect(named.filter((name) => !isThere(name))).toEqual([]);
  });

  it('names scripts that are there, as the README does', () => {
    const named = [...(map + readme).matchAll(/npm run (\w+)/g)].map(([, name = '']) => name);
    expect(named.filter((name) => !Object.hasOwn(scripts, name))).toEqual([]);
  });
});
