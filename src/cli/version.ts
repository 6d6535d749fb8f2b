import { readFileSync } from 'node:fs';

/** The version of this package. */
export function version(): string {
  const found: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  return found && typeof found === 'object' && 'version' in found ? String(found.version) : '';
}
