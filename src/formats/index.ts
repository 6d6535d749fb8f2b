import type { Format } from '../types.js';
import { matchesGlob } from './common/glob.js';
import { wordsOf } from './common/words-of.js';

/** A kind of text that is known by the ends of its names. */
interface Kind {
  /** Without the dot, in lower case. */
  readonly extensions: readonly string[];
  /** Names that tell more than their extension, perhaps with directories above. `*` stands for anything in one of them. */
  readonly names?: readonly string[];
  /** Set for a zip file of parts. No `Format` reads it, as it is no text. */
  readonly isContainer?: true;
  /** Absent for text that is prose throughout, and for containers. */
  readonly load?: () => Promise<Format | undefined>;
}

const TABLE = {
  text: { extensions: ['txt', 'text'] },
  markdown: {
    extensions: ['md', 'markdown', 'mdx', 'qmd', 'rmd'],
    load: async () => (await import('./markdown.js')).markdown,
  },
  html: { extensions: ['html', 'htm'], load: async () => (await import('./html.js')).html },
  xhtml: { extensions: ['xhtml'], load: async () => (await import('./xhtml.js')).xhtml },
  vue: { extensions: ['vue'], load: async () => (await import('./vue.js')).vue },
  svelte: { extensions: ['svelte'], load: async () => (await import('./svelte.js')).svelte },
  json: { extensions: ['json'], load: async () => (await import('./json.js')).json },
  json5: { extensions: ['json5'], load: async () => (await import('./json5.js')).json5 },
  jsonc: {
    extensions: ['jsonc', 'code-workspace', 'code-snippets'],
    names: [
      'tsconfig*.json',
      'jsconfig*.json',
      '.vscode/*.json',
      '.devcontainer/*.json',
      '.devcontainer.json',
      '.eslintrc.json',
      'tslint.json',
      '.jshintrc',
      '.babelrc',
      '.babelrc.json',
      '.swcrc',
      'api-extractor.json',
      'typedoc.json',
      'biome.json',
      'deno.json',
      'turbo.json',
      'cspell.json',
      '.markdownlint.json',
    ],
    load: async () => (await import('./jsonc.js')).jsonc,
  },
  jsonl: { extensions: ['jsonl', 'ndjson'], load: async () => (await import('./jsonl.js')).jsonl },
  yaml: { extensions: ['yaml', 'yml'], load: async () => (await import('./yaml.js')).yaml },
  toml: { extensions: ['toml'], load: async () => (await import('./toml.js')).toml },
  csv: { extensions: ['csv'], load: async () => (await import('./csv.js')).csv },
  tsv: { extensions: ['tsv'], load: async () => (await import('./tsv.js')).tsv },
  po: { extensions: ['po', 'pot'], load: async () => (await import('./po.js')).po },
  xliff: { extensions: ['xlf', 'xliff'], load: async () => (await import('./xliff.js')).xliff },
  android: {
    extensions: [],
    names: ['strings.xml', 'arrays.xml', 'plurals.xml'],
    load: async () => (await import('./android.js')).android,
  },
  strings: { extensions: ['strings'], load: async () => (await import('./strings.js')).strings },
  properties: { extensions: ['properties'], load: async () => (await import('./properties.js')).properties },
  arb: { extensions: ['arb'], load: async () => (await import('./arb.js')).arb },
  resx: { extensions: ['resx', 'resw'], load: async () => (await import('./resx.js')).resx },
  qt: { extensions: [], load: async () => (await import('./qt.js')).qt },
  srt: { extensions: ['srt'], load: async () => (await import('./srt.js')).srt },
  vtt: { extensions: ['vtt'], load: async () => (await import('./vtt.js')).vtt },
  ass: { extensions: ['ass', 'ssa'], load: async () => (await import('./ass.js')).ass },
  latex: { extensions: ['tex', 'latex'], load: async () => (await import('./latex.js')).latex },
  rst: { extensions: ['rst'], load: async () => (await import('./rst.js')).rst },
  asciidoc: {
    extensions: ['adoc', 'asciidoc'],
    load: async () => (await import('./asciidoc.js')).asciidoc,
  },
  js: { extensions: ['js', 'jsx', 'mjs', 'cjs'], load: async () => (await import('./js.js')).js },
  ts: { extensions: ['ts', 'tsx', 'mts', 'cts'], load: async () => (await import('./ts.js')).ts },
  py: { extensions: ['py', 'pyi'], load: async () => (await import('./py.js')).py },
  php: { extensions: ['php'], load: async () => (await import('./php.js')).php },
  java: { extensions: ['java'], load: async () => (await import('./java.js')).java },
  go: { extensions: ['go'], load: async () => (await import('./go.js')).go },
  c: { extensions: ['c', 'h', 'cc', 'cpp', 'cxx', 'hpp', 'hh'], load: async () => (await import('./c.js')).c },
  rs: { extensions: ['rs'], load: async () => (await import('./rs.js')).rs },
  cs: { extensions: ['cs'], load: async () => (await import('./cs.js')).cs },
  sh: { extensions: ['sh', 'bash', 'zsh'], load: async () => (await import('./sh.js')).sh },
  docx: { extensions: ['docx'], isContainer: true },
  odt: { extensions: ['odt'], isContainer: true },
  epub: { extensions: ['epub'], isContainer: true },
  pptx: { extensions: ['pptx'], isContainer: true },
  xlsx: { extensions: ['xlsx'], isContainer: true },
} satisfies Readonly<Record<string, Kind>>;

const KINDS: Readonly<Record<string, Kind>> = TABLE;

/** Endings of markup, code and data that no format reads, and that rules for prose would wreck. */
const UNREAD = wordsOf(`
  bib bst cls creole dtx mediawiki org pod rtf sty textile typ wiki
  atom dita dtd fb2 fodg fodp fods fodt gpx kml mathml opml plist rdf rss svg wsdl xaml xib xml xsd xsl xslt
  astro cshtml ejs erb ftl haml hbs j2 jinja jsp liquid mustache njk pug twig
  css less sass scss styl
  dfxp lrc sbv smi sub ttml
  cfg conf editorconfig env har hcl ics ini ipynb lock nb proto geojson stringsdict tf ttl vcf webmanifest xcstrings
  diff patch sql graphql gql
  asm bat clj cmake cmd coffee cr cu dart el elm erl ex exs f f90 fish fs fsx gd gradle groovy hs inc ino jl kt kts
  lisp lua m ml mm nim nix pas pl pm ps1 psd1 psm1 pyx r rb s scala scm sol swift tcl v vb vhd vim zig
`);

/** The ids of all formats, as `--as` takes them. */
export const formatIds: readonly string[] = Object.keys(KINDS);

/** By what names of files each format is known: `*.md`, `strings.xml`. */
export const formatNames: readonly (readonly [id: string, names: readonly string[]])[] = Object.entries(KINDS).map(
  ([id, { extensions, names = [] }]) => [id, [...extensions.map((extension) => `*.${extension}`), ...names]],
);

/**
 * The format of a file by its name, letter case aside. A `.ts` of Qt Linguist is told by what it begins with: see `ts`.
 *
 * @example formatOf('notes.txt'); // 'text'
 */
export function formatOf(name: string): string | undefined {
  const parts = name.toLowerCase().split(/[/\\]/);
  const named = byName.find(([pattern]) => endsIn(parts, pattern));
  return named ? named[1] : byExtension.get(extensionOf(name));
}

/**
 * The format that a file is taken for: plain text where its name tells of none. `unread` is the ending of one that is known
 * to be no plain text, and that no format reads.
 *
 * @param as what `--as` says: the id of a format, whatever the name is, or `auto`
 * @example formatFor('refs.bib', 'auto'); // { format: 'text', unread: '.bib' }
 */
export function formatFor(name: string, as: string): { readonly format: string; readonly unread?: string } {
  const format = as === 'auto' ? formatOf(name) : as;
  if (format !== undefined) return { format };
  const extension = extensionOf(name);
  return { format: 'text', ...(UNREAD.has(extension) && { unread: `.${extension}` }) };
}

function extensionOf(name: string): string {
  return /\.([^./\\]+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
}

/** The ids of formats by the extensions of names, without the dot, in lower case. */
export const byExtension: ReadonlyMap<string, string> = new Map(
  Object.entries(KINDS).flatMap(([id, { extensions }]) => extensions.map((extension) => [extension, id] as const)),
);

/** The id of a format that is a zip file of parts. */
export type ContainerKind = {
  [Id in keyof typeof TABLE]: (typeof TABLE)[Id] extends { readonly isContainer: true } ? Id : never;
}[keyof typeof TABLE];

/** Whether the id of a format is that of a container. */
export function isContainer(id: string): id is ContainerKind {
  return KINDS[id]?.isContainer === true;
}

/** Loads a format, and the parser that it stands on. Undefined for what has none: `text` and containers. */
export async function loadFormat(id: string): Promise<Format | undefined> {
  return Object.hasOwn(KINDS, id) ? KINDS[id]?.load?.() : undefined;
}

const byName: readonly (readonly [pattern: readonly string[], id: string])[] = Object.entries(KINDS).flatMap(
  ([id, { names = [] }]) => names.map((pattern) => [pattern.split('/'), id] as const),
);

/** Whether the last parts of a path are as those of a pattern. */
function endsIn(path: readonly string[], pattern: readonly string[]): boolean {
  return pattern.every((part, n) => matchesGlob(part, path[path.length - pattern.length + n] ?? ''));
}
