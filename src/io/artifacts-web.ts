import { FanormError } from '../errors.js';

/** The artifacts are fetched while the module loads, because the library itself is synchronous. */
const loaded = new Map(
  await Promise.all(
    // Bundlers look for these very expressions, and put the files where the bundle finds them.
    [new URL('../lexicon/lexicon.bin', import.meta.url), new URL('../lexicon/model.bin', import.meta.url)].map(
      async (url) => [url.pathname.replace(/^.*\//, ''), await load(url)] as const,
    ),
  ),
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

/** The bytes, or why there are none. */
async function load(url: URL): Promise<Uint8Array | string> {
  try {
    const response = await fetch(url);
    return response.ok ? new Uint8Array(await response.arrayBuffer()) : `${url} answers ${response.status}`;
  } catch (error) {
    return `${url}: ${error instanceof Error ? error.message : String(error)}`;
  }
}
