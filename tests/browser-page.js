import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createContext, SourceTextModule } from 'node:vm';

// Loads a bundle as a page does, in a realm with nothing of Node in it: node --experimental-vm-modules browser-page.js BUNDLE
// LEXICON-DIRECTORY STATUS TYPE. The names in the bundle's `page` function are all that the page has.
const [bundle = '', folder = '', status = '200', type = ''] = process.argv.slice(2);

/** A server that has the two artifacts. */
async function fetch(url) {
  if (status !== '200') return new Response(null, { status: Number(status) });
  return new Response(readFileSync(join(folder, basename(url.pathname))), { headers: { 'content-type': type } });
}

const context = createContext({ URL, fetch });
const module = new SourceTextModule(readFileSync(bundle, 'utf8'), {
  context,
  initializeImportMeta: (meta) => {
    meta.url = 'https://example.org/assets/js/page.js';
  },
});
await module.link((name) => {
  throw new Error(`the bundle imports ${name}`);
});
await module.evaluate();
process.stdout.write(JSON.stringify(module.namespace.answers));
