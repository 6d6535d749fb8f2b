import { cpSync, linkSync, readdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mount } from './root.js';
import { runProcess, runShell, tempsIn } from './run.js';
import { ROOT } from './run-bin.js';
import { tempDirectory } from './temp.js';

const BAD = 'كتاب\n';
const GOOD = 'کتاب\n';

describe('R57 a rule that is wrong is caught before anything is written', () => {
  const find = 'text: "ک"';
  it.each([
    ['is not at rest', 'text: "كك"', 'a second run would change the text again'],
    ['adds a line end', 'text: "\\nک"', 'it changed a line end'],
  ])('where it %s', (_what, fault, why) => {
    const cwd = tempDirectory({ 'a.txt': `${BAD}سلام\n`, 'b.txt': 'علي\n' });
    for (const name of ['bin', 'dist', 'package.json'])
      cpSync(join(ROOT, name), join(cwd, 'pkg', name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(cwd, 'pkg/node_modules'));
    const files = readdirSync(join(cwd, 'pkg/dist/command')).map((name) => join(cwd, 'pkg/dist/command', name));
    const rules = files.filter((file) => readFileSync(file, 'utf8').includes('id: "arabic-kaf"'));
    expect(rules).toHaveLength(1);
    const [file = ''] = rules;
    const source = readFileSync(file, 'utf8');
    expect(source.split(find)).toHaveLength(2);
    writeFileSync(file, source.replace(find, fault));
    const ran = runShell(`'${process.execPath}' pkg/bin/fanorm.js clean -w a.txt b.txt`, { cwd });
    expect(ran.err).toContain(`a.txt: internal error in rule arabic-kaf: ${why}; file left unchanged\n`);
    expect(ran).toMatchObject({ status: 2, out: 'b.txt (1 fix)\n' });
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), tempsIn(cwd)]).toEqual([`${BAD}سلام\n`, []]);
  });
});

it.each(['1', '2'])('an error that nobody foresaw stops its file alone, with --jobs %s', (jobs) => {
  const cwd = tempDirectory({ 'a.txt': BAD, 'b.md': `${BAD}odd\n`, 'c.txt': BAD });
  const module = `const { test } = RegExp.prototype;
    RegExp.prototype.test = function (text) {
      if (String(text).includes('odd')) throw new RangeError('too\\nodd');
      return test.call(this, text);
    };`;
  writeFileSync(join(cwd, 'fault.mjs'), module);
  const url = pathToFileURL(join(cwd, 'fault.mjs')).href;
  const files = ['a.txt', 'b.md', 'c.txt'];
  const env = { NODE_OPTIONS: `--import=${url}` };
  const ran = runProcess(['clean', '-w', '-j', jobs, ...files], { cwd, env });
  expect(ran.err).toMatch(/^b\.md: internal error: RangeError: too; left as it is; please report it with the file\n/m);
  expect(ran).toMatchObject({ status: 2, out: 'a.txt (1 fix)\nc.txt (1 fix)\n' });
  expect(files.map((name) => readFileSync(join(cwd, name), 'utf8'))).toEqual([GOOD, `${BAD}odd\n`, GOOD]);
  expect(tempsIn(cwd)).toEqual([]);
});

describe('R29 a file that another program holds open on Windows', () => {
  /** What that system answers, told by a module that is loaded before the command. */
  function busy(times: number, cwd: string) {
    const module = `import fs from 'node:fs';
      import { syncBuiltinESMExports } from 'node:module';
      Object.defineProperty(process, 'platform', { value: 'win32' });
      const { rename } = fs.promises;
      let left = ${times};
      fs.promises.rename = async (from, to) => {
        if (left-- > 0) throw Object.assign(new Error('held'), { code: 'EPERM' });
        return rename(from, to);
      };
      syncBuiltinESMExports();`;
    writeFileSync(join(cwd, 'busy.mjs'), module);
    const url = pathToFileURL(join(cwd, 'busy.mjs')).href;
    return runProcess(['clean', '-w', 'a.txt'], { cwd, env: { NODE_OPTIONS: `--import=${url}` } });
  }

  it('is written once it is let go', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    expect(busy(3, cwd)).toMatchObject({ status: 0, out: 'a.txt (1 fix)\n' });
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), tempsIn(cwd)]).toEqual([GOOD, []]);
  });

  it('is left as it was where it is not', () => {
    const cwd = tempDirectory({ 'a.txt': BAD });
    const ran = busy(100, cwd);
    expect(ran).toMatchObject({ status: 2, out: '' });
    expect(ran.err).toMatch(/^a\.txt: cannot be written: EPERM; left as it was\n/);
    expect([readFileSync(join(cwd, 'a.txt'), 'utf8'), tempsIn(cwd)]).toEqual([BAD, []]);
  });
});

it('R27 a hard link that cannot be written into has its new text in the file that is named', (context) => {
  const cwd = tempDirectory();
  mount(context, ['-t', 'tmpfs', '-o', 'size=200k', 'tmpfs'], cwd);
  // Mended it is longer by more than a page, and the disk has room for one copy of it and not for that page too.
  const text = 'میرود\n'.repeat(7850);
  const mended = 'می\u200cرود\n'.repeat(7850);
  writeFileSync(join(cwd, 'a.txt'), text);
  linkSync(join(cwd, 'a.txt'), join(cwd, 'b.txt'));
  const ran = runProcess(['clean', '-w', 'a.txt'], { cwd });
  expect(ran.status).toBe(2);
  const kept = /^a\.txt: could not be rewritten \(ENOSPC\); its new text is in (.*\.tmp)\n/.exec(ran.err)?.[1];
  expect(kept, ran.err).toBeDefined();
  expect(readFileSync(kept ?? '', 'utf8') === mended).toBe(true);
});
