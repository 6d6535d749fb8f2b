import { WRAPPERS } from './wrappers.js';

/** A type of file, by the id that `--as` takes and a name that tells it. */
export interface FileKind {
  readonly id: string;
  readonly file: string;
  /** Writes lines as a file of it, each a paragraph, a value or a comment of its own. */
  wrap(lines: readonly string[]): string;
  /** A source that its parser rejects, and where. Absent where nothing is wrong to it. */
  readonly broken?: readonly [source: string, place: string];
}

type Wrap = FileKind['wrap'];

const each =
  (write: (line: string, n: number) => string): Wrap =>
  (lines) =>
    `${lines.map(write).join('\n')}\n`;
const quoted = (line: string) => JSON.stringify(line);
const markup = (line: string) => line.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
const hash = each((line) => `# ${line}\n`);
const slashes = each((line) => `// ${line}\n`);
const cell = (line: string) => `"${line.replaceAll('"', '""')}"`;
const array: Wrap = (lines) => `[\n${lines.map(quoted).join(',\n')}\n]\n`;
const template: Wrap = (lines) => `<template>\n${each((line) => `<p>${markup(line)}</p>`)(lines)}</template>\n`;

/** Of the tables of tests by format: the same wrapping under the id of the format. */
function wrapper(name: string): Wrap {
  const found = WRAPPERS.find((entry) => entry.name === name);
  if (!found) throw new Error(`no wrapper ${name}`);
  return found.wrap;
}

export const FILE_KINDS: readonly FileKind[] = [
  { id: 'text', file: 'a.txt', wrap: each((line) => line) },
  { id: 'markdown', file: 'a.md', wrap: each((line) => `${line}\n`) },
  { id: 'html', file: 'a.html', wrap: each((line) => `<p>${markup(line)}</p>`) },
  {
    id: 'xhtml',
    file: 'a.xhtml',
    wrap: (lines) => `<html><body>${each((line) => `<p>${markup(line)}</p>`)(lines)}</body></html>`,
    broken: ['<html><p>علي</html>', '1:19'],
  },
  { id: 'vue', file: 'a.vue', wrap: template },
  { id: 'svelte', file: 'a.svelte', wrap: each((line) => `<p>${markup(line)}</p>`) },
  { id: 'json', file: 'a.json', wrap: array, broken: ['{"a": "علي"', '1:12'] },
  { id: 'json5', file: 'a.json5', wrap: array, broken: ['{a: "علي"', '1:10'] },
  { id: 'jsonc', file: 'a.jsonc', wrap: array, broken: ['{"a" "علي"}', '1:6'] },
  { id: 'jsonl', file: 'a.jsonl', wrap: each((line) => JSON.stringify({ text: line })) },
  { id: 'yaml', file: 'a.yaml', wrap: each((line) => `- ${quoted(line)}`), broken: ['a: علي\nb: [x', '2:6'] },
  {
    id: 'toml',
    file: 'a.toml',
    wrap: each((line, n) => `k${n} = ${quoted(line)}`),
    broken: ['a = "علي"\nb = ', '2:5'],
  },
  { id: 'csv', file: 'a.csv', wrap: each((line) => `1,${cell(line)}`), broken: ['علي,"علي', '1:5'] },
  { id: 'tsv', file: 'a.tsv', wrap: each((line) => `1\t${cell(line)}`) },
  { id: 'po', file: 'fa.po', wrap: wrapper('PO'), broken: ['msgid "a"\nmsgstr "علي', '2:8'] },
  { id: 'xliff', file: 'fa.xlf', wrap: wrapper('XLIFF 1.2'), broken: ['<xliff>علي', '1:10'] },
  { id: 'android', file: 'strings.xml', wrap: wrapper('Android strings'), broken: ['<resources>علي', '1:14'] },
  { id: 'strings', file: 'a.strings', wrap: wrapper('.strings') },
  { id: 'properties', file: 'a_fa.properties', wrap: wrapper('.properties') },
  { id: 'arb', file: 'app_fa.arb', wrap: wrapper('ARB'), broken: ['{"a": "علي"', '1:12'] },
  { id: 'resx', file: 'a.fa.resx', wrap: wrapper('RESX'), broken: ['<root>علي', '1:9'] },
  { id: 'qt', file: 'fa.ts', wrap: wrapper('Qt'), broken: ['<TS language="fa">علي', '1:21'] },
  { id: 'srt', file: 'a.srt', wrap: wrapper('SRT'), broken: ['علي', '1:1'] },
  { id: 'vtt', file: 'a.vtt', wrap: wrapper('WebVTT'), broken: ['علي', '1:1'] },
  { id: 'ass', file: 'a.ass', wrap: wrapper('ASS'), broken: ['علي', '1:1'] },
  { id: 'latex', file: 'a.tex', wrap: wrapper('LaTeX') },
  { id: 'rst', file: 'a.rst', wrap: each((line) => `${line}\n`) },
  { id: 'asciidoc', file: 'a.adoc', wrap: each((line) => `${line}\n`) },
  { id: 'js', file: 'a.js', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'ts', file: 'a.ts', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'py', file: 'a.py', wrap: hash, broken: ['x = """علي', '1:8'] },
  { id: 'php', file: 'a.php', wrap: (lines) => `<?php\n${slashes(lines)}`, broken: ['<?php /* علي', '1:7'] },
  { id: 'java', file: 'a.java', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'go', file: 'a.go', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'c', file: 'a.c', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'rs', file: 'a.rs', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'cs', file: 'a.cs', wrap: slashes, broken: ['/* علي', '1:1'] },
  { id: 'sh', file: 'a.sh', wrap: hash },
];

/** A file of about so many bytes: the lines over and over, and what stands about them the same each time. */
export function ofSize(bytes: number, lines: readonly string[], wrap: Wrap): string {
  const [one, five] = [1, 5].map((times) => Buffer.byteLength(wrap(new Array(times).fill(lines).flat())));
  const times = Math.ceil(bytes / (((five ?? 0) - (one ?? 0)) / 4));
  return wrap(new Array(times).fill(lines).flat());
}
