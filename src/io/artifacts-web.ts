/** The artifacts are fetched while the module loads, because the library itself is synchronous. */
const loaded = new Map(
  await Promise.all(
    [new URL('../lexicon/lexicon.bin', import.meta.url), new URL('../lexicon/model.bin', import.meta.url)].map(
      async (url) =>
        [url.pathname.replace(/^.*\//, ''), new Uint8Array(await (await fetch(url)).arrayBuffer())] as const,
    ),
  ),
);

/** The bytes of an artifact that stands in the package. */
export function readArtifact(name: string): Uint8Array {
  return loaded.get(name) ?? new Uint8Array();
}
