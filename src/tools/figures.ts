import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

// Measures again what the README shows, and writes it there: npm run figures -- DIR [boundaries] [judged] [sentences] [speed]
// DIR is a folder of texts as for `npm run eval`. The boundaries take seconds, the speed minutes.

const [folder, ...asked] = process.argv.slice(2);
if (folder === undefined)
  throw new Error('which texts? npm run figures -- DIR [boundaries] [judged] [sentences] [speed]');

const pathOf = (name: string) => fileURLToPath(new URL(name, import.meta.url));
const verdicts = pathOf('../../src/tools/evaluation/verdicts');
const sentences = pathOf('../../src/tools/evaluation/sentences');
const FIGURES: Readonly<Record<string, readonly string[]>> = {
  boundaries: ['eval.js', folder, '--level', 'likely', '--scores', '--markdown'],
  judged: ['eval.js', folder, '--verdicts', verdicts, '--level', 'likely', '--markdown'],
  sentences: ['eval.js', sentences, '--level', 'likely', '--scores', '--markdown'],
  speed: ['bench.js', '--texts', folder, '--markdown'],
};

const readme = new URL('../../README.md', import.meta.url);
const date = new Date().toISOString().slice(0, 10);
const wanted = Object.entries(FIGURES).filter(([name]) => asked.length === 0 || asked.includes(name));
const written = wanted.reduce(
  (text, [name, tool]) =>
    withFigures(text, name, `Measured on ${date}, Node ${process.versions.node}.\n\n${run(tool)}`),
  readFileSync(readme, 'utf8'),
);
writeFileSync(readme, written);

function run([tool = '', ...args]: readonly string[]): string {
  return execFileSync(process.execPath, [pathOf(tool), ...args], { encoding: 'utf8' }).trim();
}

/** The text with the region of a name, `<!-- measured: NAME -->` to `<!-- /measured -->`, written anew. */
function withFigures(text: string, name: string, figures: string): string {
  const open = `<!-- measured: ${name} -->`;
  const from = text.indexOf(open);
  const to = text.indexOf('<!-- /measured -->', from);
  if (from < 0 || to < 0) throw new Error(`README.md has no region ${open}`);
  return `${text.slice(0, from)}${open}\n\n${figures}\n\n${text.slice(to)}`;
}
