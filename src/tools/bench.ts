import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { fanorm, inTurns, peakMemory, recode } from './benchmark/run.js';
import { benchTexts } from './benchmark/texts.js';
import { type Cell, table } from './evaluation/table.js';

// Measures speed and memory of the whole process: npm run bench [-- --texts DIR --mb 256 --runs 5 --markdown]

const { values } = parseArgs({
  options: {
    texts: { type: 'string', default: fileURLToPath(new URL('../../src/tools/training/texts', import.meta.url)) },
    mb: { type: 'string', default: '256' },
    runs: { type: 'string', default: '5' },
    markdown: { type: 'boolean', default: false },
  },
});
const megabytes = Number(values.mb);
const runs = Number(values.runs);
/** Files of a structured type are read whole, and refused above 16 MiB. */
const MARKDOWN_MEGABYTES = Math.min(megabytes, 12);
/** A start takes so little that it is run more often. */
const STARTS = 4 * runs;

const folder = mkdtempSync(join(tmpdir(), 'fanorm-bench-'));
process.on('exit', () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.exit(1));

const texts = benchTexts(values.texts, megabytes * 1e6).map(({ name, text }, n) => ({
  name,
  file: write(`${n}.txt`, text),
  megabytes: Buffer.byteLength(text) / 1e6,
}));
const [sample = { text: '' }] = benchTexts(values.texts, MARKDOWN_MEGABYTES * 1e6);
const plain = write('plain.txt', sample.text);
const markdown = write('markdown.md', sample.text);
const line = write('line.txt', sample.text.replaceAll('\n', ' '));

print(
  ['Whole process', 'fanorm s', 'MB/s', 'recode s', 'Share of its speed'],
  texts.map(({ name, file, megabytes }) => {
    const [ours, theirs] = inTurns(fanorm(['clean', file]), recode(file), runs);
    return [name, ours / 1000, (1000 * megabytes) / ours, theirs / 1000, theirs / ours];
  }),
);
const bare = { args: ['-e', '0'] };
print(
  ['Start', 'fanorm ms', 'node -e 0 ms', 'Times'],
  [
    ['one line', fanorm(['clean'], 'او هر روز به مدرسه ميرود\n')] as const,
    ['--version', fanorm(['--version'])] as const,
  ].map(([name, command]) => {
    const [ours, theirs] = inTurns(command, bare, STARTS);
    return [name, ours, theirs, ours / theirs];
  }),
);
const [asMarkdown, asPlain] = inTurns(fanorm(['clean', markdown]), fanorm(['clean', plain]), runs);
print(
  ['Format', 'Markdown s', 'plain s', 'Times'],
  [['the same text', asMarkdown / 1000, asPlain / 1000, asMarkdown / asPlain]],
);
print(
  ['Peak memory', 'MB'],
  [
    ...texts.map(({ name, file }): Cell[] => [name, peakMemory(fanorm(['clean', file]))]),
    [`one line of ${MARKDOWN_MEGABYTES} MB`, peakMemory(fanorm(['clean', line]))],
    [`${MARKDOWN_MEGABYTES} MB of Markdown`, peakMemory(fanorm(['clean', markdown]))],
    ['recode', peakMemory(recode(texts[0]?.file ?? plain))],
    ['node -e 0', peakMemory(bare)],
  ],
);

function write(name: string, text: string): string {
  const path = join(folder, name);
  writeFileSync(path, text);
  return path;
}

function print(head: readonly string[], rows: readonly (readonly Cell[])[]): void {
  console.log(`\n${table(head, rows, values.markdown)}`);
}
