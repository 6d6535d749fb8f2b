import { join } from 'node:path';
import { runProcess } from './run.js';

export const ROOT = join(import.meta.dirname, '..');

/** What the built command answers. `input` is its standard input. */
export function fanorm(
  args: readonly string[],
  { cwd = ROOT, input = '' }: { cwd?: string; input?: string } = {},
): { status: number | null; stdout: string; stderr: string } {
  const { status, out, err } = runProcess(args, { cwd, input });
  return { status, stdout: out, stderr: err };
}
