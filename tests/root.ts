import { spawnSync } from 'node:child_process';
import { onTestFinished, type TestContext } from 'vitest';
import { BIN } from './run.js';

const isRoot = process.getuid?.() === 0;

/** Skips a test, with a message, where only root can do what it does. */
export function needsRoot({ skip }: TestContext): void {
  skip(!isRoot, 'only root can do this');
}

/** Mounts, and unmounts when the test ends. Skips the test where nothing may be mounted, as in many containers. */
export function mount({ skip }: TestContext, args: readonly string[], at: string): void {
  skip(!isRoot, 'only root can mount');
  const { status, stderr } = spawnSync('mount', [...args, at]);
  skip(status !== 0, `nothing can be mounted here: ${String(stderr).trim()}`);
  onTestFinished(() => {
    spawnSync('umount', [at]);
  });
}

/** A line of shell that runs the command on files of a directory as somebody who is not root, to whom they belong. */
export function asUser(prepare: string, args: string): string {
  const run = `'${process.execPath}' '${BIN}' ${args}`;
  if (!isRoot) return `${prepare}; ${run}`;
  return `chown -R 65534:65534 .; ${prepare}; setpriv --reuid 65534 --regid 65534 --clear-groups ${run}`;
}
