import { FanormError } from '../errors.js';

/**
 * The artifacts by their names in the package, fetched while the module loads, because the library itself is synchronous.
 * Bundlers look for these very expressions, put the files where the bundle finds them, and may name them anew.
 */
const loaded: ReadonlyMap<string, Uint8Array | string> = new Map(
  await Promise.all([
    load('lexicon.bin', new URL('../lexicon/lexicon.bin', import.meta.url)),
    load('model.bin', new URL('../lexicon/model.bin', import.meta.url)),
  ]),
);

/**
 * The bytes of an artifact that stands in the package.
 *
 * @throws FanormError `BAD_LEXICON` where it could not be fetched
 */
export function readArtifact(name: string): Uint8Array {
  const bytes = loaded.get(name) ?? 'nobody asked for it';
  if (typeof bytes !== 'string') return bytes;
  throw new FanormError(
    'BAD_LEXICON',
    `${name} could not be fetched: ${bytes}; serve it where the bundle looks for it`,
  );
}

/** An artifact with its bytes, or with why there are none. */
async function load(name: string, url: URL): Promise<readonly [string, Uint8Array | string]> {
  try {
    const response = await fetch(url);
    if (!response.ok) return [name, `${url} answers ${response.status}`];
    // A server of one page answers with it for what it has not, and says that all is well.
    if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) return [name, `${url} answers a page`];
    return [name, new Uint8Array(await response.arrayBuffer())];
  } catch (error) {
    return [name, `${url}: ${error instanceof Error ? error.message : String(error)}`];
  }
}
