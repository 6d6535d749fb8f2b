import { unlinkSync } from 'node:fs';

/** The temporary files of replacements that are under way. */
const live = new Set<string>();

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** Takes note of a temporary file. Called before it is created, so that no signal finds it unknown. */
export function register(path: string): void {
  if (live.size === 0) for (const signal of SIGNALS) process.on(signal, cleanUp);
  live.add(path);
}

/** The temporary file is gone, or has become the file. */
export function release(path: string): void {
  live.delete(path);
  if (live.size === 0) stopListening();
}

/** Raises the signal again once nothing is left to tidy, so that the parent sees what ended the process. */
function cleanUp(signal: NodeJS.Signals): void {
  for (const path of live) {
    try {
      unlinkSync(path);
    } catch {
      // It was registered, and not yet there.
    }
  }
  stopListening();
  process.kill(process.pid, signal);
}

function stopListening(): void {
  for (const signal of SIGNALS) process.off(signal, cleanUp);
}
