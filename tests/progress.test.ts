import { describe, expect, it } from 'vitest';
import { BIN, runShell } from './run.js';
import { tempDirectory } from './temp.js';

const PROGRESS = /\r\u001b\[K0 of 1 file, 0 with changes, \d+\.\d MB …/;
const SUMMARY = 'Would change 1 of 1 file (2 fixes).';

/** A run that has to wait more than a second for its text, with its errors on a terminal. */
function onTerminal(env: string, flags = ''): string {
  const slow = '(echo علي; sleep 2; echo كتاب)';
  const line = `script -qec "${slow} | ${env} '${process.execPath}' '${BIN}' clean --check ${flags}" /dev/null`;
  return runShell(line, { cwd: tempDirectory(), env: { TERM: 'xterm' } }).out;
}

describe('work that takes longer than a second', () => {
  it('shows itself on a terminal, in one line that goes again', () => {
    const out = onTerminal('');
    expect(out).toMatch(PROGRESS);
    expect(out.slice(out.lastIndexOf('…') + 1)).toContain(`\r\u001b[K${SUMMARY}`);
  });

  it.each([
    ['with --quiet', '', '-q'],
    ['in a build', 'CI=1', ''],
    ['on a terminal that can do nothing', 'TERM=dumb', ''],
  ])('does not %s', (_where, env, flags) => {
    expect(onTerminal(env, flags)).not.toMatch(/[\u001b…]/);
  });

  it('does not in a pipe', () => {
    const ran = runShell('(echo علي; sleep 2; echo كتاب) | fanorm clean --check', { cwd: tempDirectory() });
    expect(ran).toMatchObject({ status: 1, out: '<stdin>\n', err: `${SUMMARY}\n` });
  });
});
