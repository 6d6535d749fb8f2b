import { readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import formats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { documentOf } from './documents.js';
import { runProcess } from './run.js';
import { tempDirectory } from './temp.js';

/** The schema of SARIF 2.1.0 is of draft 4, which names itself by `id`; in what it uses else a later draft reads it alike. */
const text = readFileSync(
  createRequire(import.meta.url).resolve('@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json'),
  'utf8',
);
const { $schema: _, id: __, ...schema } = JSON.parse(text);
const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
formats.default(ajv);
const isValid = ajv.compile(schema);

function sarifOf(args: readonly string[], cwd: string): unknown {
  const { out } = runProcess(['check', '-q', '--format', 'sarif', ...args], { cwd });
  return JSON.parse(out);
}

describe('what --format sarif prints is valid SARIF 2.1.0', () => {
  it('with findings of all kinds, names of all kinds, documents and errors', () => {
    const cwd = tempDirectory({
      'a b.txt': 'سلام علي و كتاب هاي من\n🙂 ميروم\n',
      'نامه 100%#?.md': '# علي\n',
      'line\nbreak.txt': 'علي\n',
      'broken.json': '{"علي": ',
      'own "words".txt': 'گرگ ها و می و آبی رنگ و خانه ای که دیدم\n',
    });
    writeFileSync(join(cwd, 'bad.txt'), Buffer.from([0xd3]));
    writeFileSync(join(cwd, 'nul.txt'), 'a\0b');
    writeFileSync(join(cwd, 'a.docx'), documentOf('docx', ['علي']));
    const log = sarifOf(['--zwnj', 'safe', 'nul.txt', 'a.docx', 'none.txt', '.'], cwd);
    expect(isValid(log), JSON.stringify(isValid.errors?.slice(0, 3))).toBe(true);
    const codes = [...JSON.stringify(log).matchAll(/"descriptor":\{"id":"(\w+)"/g)].map(([, code]) => code);
    expect(codes.sort()).toEqual(['BAD_SOURCE', 'BINARY', 'INVALID_UTF8', 'NOT_FOUND']);
  });

  it('with nothing found', () => {
    const log = sarifOf(['.'], tempDirectory({ 'a.txt': 'سلام\n' }));
    expect(isValid(log), JSON.stringify(isValid.errors)).toBe(true);
  });

  it('and the schema refuses what is none', () => {
    expect(isValid({ version: '2.1.0', runs: [{ tool: {}, results: [] }] })).toBe(false);
  });
});
