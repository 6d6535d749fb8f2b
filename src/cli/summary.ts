import type { Tally } from '../io/outcome.js';

/** `1 fix`, `29 fixes`. */
export function fixesOf(count: number): string {
  return count === 1 ? '1 fix' : `${count} fixes`;
}

/** `1 file`, `12 files`; of a kind `2 binary files`. */
export function filesOf(count: number, kind = ''): string {
  return `${count} ${kind}${count === 1 ? 'file' : 'files'}`;
}

/** The files that were taken, those that failed too: `12 files`. */
export function filesTaken({ files, failed }: Tally): string {
  return filesOf(files + failed);
}

/** What was not done: `1 failed`, `2 binary files skipped`. */
export function leftUndone({ failed, binary }: Tally): readonly string[] {
  return [
    ...(failed > 0 ? [`${failed} failed`] : []),
    ...(binary > 0 ? [`${filesOf(binary, 'binary ')} skipped`] : []),
  ];
}
