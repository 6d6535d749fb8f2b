import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, it } from 'vitest';
import { FILE_KINDS } from './file-kinds.js';
import { runProcess } from './run.js';
import { tempDirectory } from './temp.js';

/** Of what modules the command's files are made, by their names. */
const PARTS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries<{ inputs: object }>(JSON.parse(readFileSync('dist/tools/command.json', 'utf8')).outputs).map(
    ([path, { inputs }]) => [basename(path), Object.keys(inputs)],
  ),
);

/** The parsers of packages, and the formats of this one, that a run loads: modules of which the engine kept a record. */
function loadedBy(id: string, input: string): ReadonlySet<string> {
  // A project that has fanorm among its packages has no configuration yet.
  const cwd = tempDirectory({ 'package.json': '{"devDependencies": {"fanorm": "1"}}' });
  const records = join(cwd, 'records');
  expect(runProcess(['clean', '--as', id], { cwd, input, env: { NODE_V8_COVERAGE: records } }).status).toBe(0);
  const files = readdirSync(records).flatMap((name) =>
    [...readFileSync(join(records, name), 'utf8').matchAll(/"url":"(file:[^"]*)"/g)].map(([, url = '']) => url),
  );
  const modules = files.flatMap((url) => (url.includes('/dist/command/') ? (PARTS.get(basename(url)) ?? []) : [url]));
  expect(modules).toContain('dist/mender.js');
  // Standard input meets no file that has a say in it here.
  expect(modules.filter((module) => /^dist\/(?:config\/read|io\/selection)\.js$/.test(module))).toEqual([]);
  const found = modules.flatMap((module) => {
    const format = /^dist\/formats\/([^/]+)\.js$/.exec(module)?.[1];
    const parser = PARSERS.find((name) => module.includes(`/node_modules/${name}/`));
    return [format === 'index' ? undefined : format, parser].filter((name) => name !== undefined);
  });
  return new Set(found);
}

const PARSERS = ['@humanwhocodes/momoa', 'fflate', 'jsonc-parser', 'parse5', 'saxes', 'smol-toml', 'yaml'];

/** What each format stands on. JSON of the configuration is read by its own parser only where there is a configuration. */
const EXPECTED: Readonly<Record<string, readonly string[]>> = {
  text: [],
  markdown: ['markdown'],
  srt: ['srt'],
  csv: ['csv'],
  yaml: ['yaml'],
  toml: ['toml', 'smol-toml'],
  html: ['html', 'parse5'],
};

it.each(Object.entries(EXPECTED))('as %s loads %j', (id, expected) => {
  const wrap = FILE_KINDS.find((kind) => kind.id === id)?.wrap;
  expect([...loadedBy(id, wrap?.(['علي']) ?? '')].sort()).toEqual([...expected].sort());
});
